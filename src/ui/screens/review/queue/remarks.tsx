import { checkTeam, POSTS } from '../../../../domain/team.ts';
import type { Post, TeamLimits } from '../../../../domain/team.ts';
import type { ReviewEntry } from '../../../../store/queries/review.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Notice } from '../../../parts/notice.tsx';
import { findingText } from '../../../team/team-words.ts';
import type { Seen } from './parts.ts';

/** What is unusual about a team: blocking findings cannot be, for it was sent. */
export function remarksOf(seen: Seen, limits: TeamLimits) {
  const { blocking, advisory } = checkTeam(seen, limits);
  return [...blocking, ...advisory];
}

interface RemarksProps {
  readonly seen: Seen;
  readonly limits: TeamLimits;
}

/** What is unusual, for the reviewer to weigh. */
export function Remarks({ seen, limits }: RemarksProps) {
  const t = useOfficeText();
  const remarks = remarksOf(seen, limits);
  if (remarks.length === 0) return null;
  const texts = remarks.map((finding) => findingText(t, finding, seen));
  return (
    <Notice tone="info" title={t.teamReview.detail.remarksTitle}>
      <ul class="mt-1 list-disc ps-5">
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="text-muted mt-1 text-sm">{t.teamReview.detail.remarksText}</p>
    </Notice>
  );
}

/** What was noted when the team was last given back, to see whether it was mended. */
export function EarlierNotes({
  entry,
  seen,
}: {
  readonly entry: ReviewEntry;
  readonly seen: Seen;
}) {
  const t = useOfficeText();
  const formats = useFormats();
  const { notes, events } = entry.team.fields;
  const returns = events.filter(({ step }) => step === 'return');
  const last = returns.sort((left, right) => left.at.localeCompare(right.at)).at(-1);
  const ofLast = notes.filter(
    ({ at, accountId }) => at === last?.at && accountId === last.accountId,
  );
  if (ofLast.length === 0) return null;
  const { parts } = t.teamReview;
  const about = (field: string) => {
    if (field === 'team' || field === 'decree') return parts[field];
    if ((POSTS as readonly string[]).includes(field)) return t.teams.posts[field as Post];
    return seen.members.find(({ id }) => id === field)?.name ?? parts.gone;
  };
  return (
    <section class="mb-4" aria-labelledby="earlier-notes">
      <h3 id="earlier-notes" class="mb-1 font-semibold">
        {t.teamReview.detail.earlier}
      </h3>
      <ul class="card-box list-disc ps-8">
        {ofLast.map((note) => (
          <li key={note.id}>
            <span class="font-medium">{about(note.field)}</span>: {note.text}
          </li>
        ))}
        <li class="text-muted list-none text-sm">
          {last === undefined ? null : `${last.name}, ${formats.moment(last.at)}`}
        </li>
      </ul>
    </section>
  );
}
