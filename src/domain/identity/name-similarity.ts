import { editDistance } from './edit-distance.ts';
import { foldedTokens, foldToken, nameTokens } from './person-name.ts';

/** A name made ready for being compared with many others. */
export interface ComparableName {
  /** Folded parts, sorted, so that their order does not matter. */
  readonly parts: readonly string[];
  /** The parts as written, for slips in short forms: `Mho` folds to nothing like `Moh`. */
  readonly written: readonly string[];
  /** The parts run together in their order, then folded: `Abdul Rahman` is near `Abdurrahman`. */
  readonly joined: string;
  /** The sorted parts in one text: equal for names that are the same but for spelling. */
  readonly key: string;
}

/** Makes a name ready for being compared. */
export function comparableName(name: string): ComparableName {
  const tokens = nameTokens(name);
  const parts = foldedTokens(name).sort();
  const joined = foldToken(tokens.join(''));
  return { parts, written: tokens.sort(), joined, key: parts.join(' ') };
}

/** How alike two words are, 0–1: the share of the longer one that needs no change. */
function wordSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  if (Math.min(left.length, right.length) === 1) {
    // an initial may stand for any part that starts with it
    return left[0] === right[0] ? 0.8 : 0;
  }
  const allowed = Math.floor(longest * 0.4);
  const edits = editDistance(left, right, allowed);
  return edits > allowed ? 0 : 1 - edits / longest;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

function pairsOf(a: readonly string[], b: readonly string[]): Pair[] {
  return a
    .flatMap((left, i) =>
      b.map((right, j): Pair => ({ a: i, b: j, alike: wordSimilarity(left, right) })),
    )
    .filter(({ alike }) => alike > 0)
    .sort((one, other) => other.alike - one.alike || one.a - other.a || one.b - other.b);
}

/** The best match of parts with parts, weighed by their length (Dice), 0–1. */
function partsSimilarity(a: readonly string[], b: readonly string[]): number {
  const total = a.join('').length + b.join('').length;
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  let shared = 0;
  for (const pair of pairsOf(a, b)) {
    if (usedA.has(pair.a) || usedB.has(pair.b)) continue;
    usedA.add(pair.a);
    usedB.add(pair.b);
    shared += pair.alike * ((a[pair.a]?.length ?? 0) + (b[pair.b]?.length ?? 0));
  }
  return total === 0 ? 0 : shared / total;
}

/**
 * How alike two names are, from 0 to 1, whatever their spelling, order and titles. A part that
 * only one of them has costs its share: `Sutrisno` and `Sutrisno Hadi` are 0.8. The same both ways.
 */
export function compareNames(left: ComparableName, right: ComparableName): number {
  if (left.parts.length === 0 || right.parts.length === 0) return 0;
  if (left.key === right.key) return 1;
  const [a, b] = left.key < right.key ? [left, right] : [right, left];
  return Math.max(
    partsSimilarity(a.parts, b.parts),
    partsSimilarity(a.written, b.written),
    wordSimilarity(a.joined, b.joined),
  );
}

/** How alike two names are as they were typed, from 0 to 1. */
export function nameSimilarity(left: string, right: string): number {
  return compareNames(comparableName(left), comparableName(right));
}
