import { numberedParagraphs, paragraphs } from '../paragraphs.ts';

interface ProseProps {
  readonly text: string;
  /** Lines typed without a marker are numbered. */
  readonly numbered?: boolean;
}

/** Text as it was typed, its lists hanging from their markers. */
export function Prose({ text, numbered = false }: ProseProps) {
  const parts = numbered ? numberedParagraphs(text) : paragraphs(text);
  return (
    <>
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
    </>
  );
}

interface SignatureRoomProps {
  readonly office: string;
  readonly name: string;
  /** A line above the office: place and day. */
  readonly above?: string;
  /** Room for a duty stamp. */
  readonly stamp?: boolean;
}

/** Room for one signature. */
export function SignatureRoom({ office, name, above = '', stamp = false }: SignatureRoomProps) {
  return (
    <div>
      {/* an empty line keeps offices side by side on one line */}
      <p>{above || '\u00a0'}</p>
      <p>{office},</p>
      {stamp ? <p class="dossier-stamp">Meterai 10.000</p> : null}
      <p class={stamp ? 'dossier-stamped' : 'paper-signatory'}>
        {name.trim() === '' ? <span class="paper-dots">( ………………………………… )</span> : <u>{name}</u>}
      </p>
    </div>
  );
}
