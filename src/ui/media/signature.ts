import type { Signature } from '../../protocol/records.ts';
import { simplify } from './simplify.ts';
import type { Point } from './simplify.ts';

/** The limits of `Signature` in `protocol/records.ts`; a test holds the two together. */
const MOST_STROKES = 60;
const MOST_POINTS = 400;
const LEAST = -50;
const MOST = 2050;

/** In thousandths of the pad's width: half a pixel on a small phone, then coarser. */
const TOLERANCES = [1.5, 2, 3, 4, 6];
/** What a signature should take up as JSON, in bytes. */
const WANTED_BYTES = 1500;

export interface Pad {
  /** In the unit of the points, e.g. CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A drawn signature as it is kept: strokes in thousandths of the pad's width, with as few points
 * as show the same line. Coarser where it would grow beyond what is wanted, within what the eye
 * sees. Null where nothing was drawn.
 */
export function packSignature(strokes: readonly (readonly Point[])[], pad: Pad): Signature | null {
  const scale = 1000 / pad.width;
  const drawn = strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => stroke.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
  if (drawn.length === 0) return null;
  const kept = longestOf(drawn);
  const height = Math.round(Math.min(2000, Math.max(100, pad.height * scale)));
  let packed: Signature = { height, strokes: [] };
  for (const tolerance of TOLERANCES) {
    packed = { height, strokes: kept.map((stroke) => packStroke(stroke, tolerance)) };
    if (JSON.stringify(packed).length <= WANTED_BYTES) break;
  }
  return packed;
}

/** No more strokes than can be kept: the shortest, which are dots and slips, go first. */
function longestOf(strokes: Point[][]): Point[][] {
  if (strokes.length <= MOST_STROKES) return strokes;
  const byLength = [...strokes].sort((left, right) => lengthOf(right) - lengthOf(left));
  const kept = new Set(byLength.slice(0, MOST_STROKES));
  return strokes.filter((stroke) => kept.has(stroke));
}

function packStroke(stroke: readonly Point[], tolerance: number): number[] {
  const whole = (points: readonly Point[]) => withoutRepeats(points.map(roundPoint));
  let points = whole(simplify(stroke, tolerance));
  for (let wider = tolerance * 2; points.length > MOST_POINTS; wider *= 2) {
    points = whole(simplify(stroke, wider));
  }
  return points.flatMap(({ x, y }) => [x, y]);
}

const withinLimits = (value: number): number => Math.round(Math.min(MOST, Math.max(LEAST, value)));

const roundPoint = ({ x, y }: Point): Point => ({ x: withinLimits(x), y: withinLimits(y) });

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(({ x, y }, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== x || before.y !== y;
  });
}

/** The points of each stroke, in thousandths of the pad's width. */
export function strokesOf(signature: Signature): Point[][] {
  return signature.strokes.map((flat) =>
    Array.from({ length: Math.floor(flat.length / 2) }, (_, index) => ({
      x: flat[2 * index] ?? 0,
      y: flat[2 * index + 1] ?? 0,
    })),
  );
}

function lengthOf(stroke: readonly Point[]): number {
  return stroke.reduce((sum, { x, y }, index) => {
    const before = stroke[index - 1];
    return before === undefined ? sum : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

/** A slip of the finger is no signature: at least this much line, in pad widths. */
const LEAST_LINE = 0.12;

/** Whether enough was drawn to be somebody's mark. */
export function isReadable(strokes: readonly (readonly Point[])[], pad: Pad): boolean {
  return strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= LEAST_LINE * pad.width;
}
