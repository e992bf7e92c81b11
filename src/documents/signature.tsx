import type { PaperSignature } from './meeting.ts';
import { WORDS } from './words.ts';

/** One stroke as SVG path data; a stroke of one point becomes a dot. */
export function strokePath(stroke: readonly number[]): string {
  const points: string[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) {
    points.push(`${stroke[index]} ${stroke[index + 1]}`);
  }
  if (points.length === 0) return '';
  return `M${points.join('L')}${points.length === 1 ? 'h0.1' : ''}`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the pad that was written on: a signature in a corner prints at the same size as the rest. */
export function inkBox({ strokes, height }: PaperSignature): Box {
  const xs = strokes.flatMap((stroke) => stroke.filter((_, index) => index % 2 === 0));
  const ys = strokes.flatMap((stroke) => stroke.filter((_, index) => index % 2 === 1));
  if (xs.length === 0 || ys.length === 0) return { left: 0, top: 0, width: 1000, height };
  const margin = 20;
  const left = Math.min(...xs) - margin;
  const top = Math.min(...ys) - margin;
  return {
    left,
    top,
    // A dot or a straight line is not blown up to the size of a signature.
    width: Math.max(Math.max(...xs) + margin - left, 250),
    height: Math.max(Math.max(...ys) + margin - top, 120),
  };
}

/** A signature from its strokes: sharp at any size, black on white. */
export function Signature({ signature }: { readonly signature: PaperSignature }) {
  const { left, top, width, height } = inkBox(signature);
  return (
    <svg class="paper-signature" viewBox={`${left} ${top} ${width} ${height}`}>
      <title>{WORDS.signedBy}</title>
      <path d={signature.strokes.map(strokePath).join('')} />
    </svg>
  );
}
