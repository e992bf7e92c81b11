import type { RegencyRegions } from '../domain/region.ts';
import { Head } from './head.tsx';
import type { PaperMeeting, PaperPerson, PaperPhoto } from './meeting.ts';
import { numberedParagraphs, paragraphs } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { occasion } from './particulars.ts';
import { countPeople } from './rows.ts';
import { SignOff } from './sign-off.tsx';
import { WORDS } from './words.ts';

interface MinutesProps {
  readonly meeting: PaperMeeting;
  readonly people: readonly PaperPerson[];
  readonly photos: readonly PaperPhoto[];
  readonly regions: RegencyRegions;
}

interface SectionProps {
  readonly letter: string;
  readonly title: string;
  readonly parts: readonly Paragraph[];
}

function Section({ letter, title, parts }: SectionProps) {
  return (
    <section class="paper-section">
      <h3>
        <span>{letter}.</span> {title}
      </h3>
      {parts.length === 0 && <p class="paper-paragraph paper-none">{WORDS.empty}</p>}
      {parts.map((part, index) =>
        part.marker === '' ? (
          <p key={index} class="paper-paragraph">
            {part.text}
          </p>
        ) : (
          <p key={index} class="paper-paragraph paper-item">
            <span>{part.marker}</span>
            <span>{part.text}</span>
          </p>
        ),
      )}
    </section>
  );
}

function Photos({ photos }: { readonly photos: readonly PaperPhoto[] }) {
  return (
    <section class="paper-photos">
      <h3>
        <span>D.</span> {WORDS.photos}
      </h3>
      {photos.map(({ id, caption, url }, index) => (
        <figure key={id}>
          {url === null ? (
            <p class="paper-no-photo">{WORDS.photoMissing}</p>
          ) : (
            <img src={url} alt={caption || `${WORDS.photo} ${index + 1}`} />
          )}
          <figcaption>
            {WORDS.photo} {index + 1}
            {caption.trim() === '' ? '' : `. ${caption}`}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** The minutes (notulen) of a meeting: what was on the table, said and decided, with its photos. */
export function Minutes({ meeting, people, photos, regions }: MinutesProps) {
  const { filled, listed } = countPeople(people);
  return (
    <section class="paper-document">
      <Head
        title={WORDS.minutesTitle}
        meeting={meeting}
        regions={regions}
        lines={[
          ...occasion(meeting),
          [WORDS.chairField, meeting.chair.trim() || '–'],
          [WORDS.minuteTakerField, meeting.minuteTaker.trim() || '–'],
          [WORDS.participants, `${filled} dari ${listed} orang (daftar hadir terlampir)`],
        ]}
      />
      <Section letter="A" title={WORDS.agenda} parts={numberedParagraphs(meeting.agenda)} />
      <Section letter="B" title={WORDS.discussion} parts={paragraphs(meeting.minutes)} />
      <Section letter="C" title={WORDS.decisions} parts={paragraphs(meeting.decisions)} />
      <SignOff meeting={meeting} regions={regions} />
      {photos.length > 0 && <Photos photos={photos} />}
    </section>
  );
}
