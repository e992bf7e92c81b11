import { prefixDistance, editDistance } from './identity/edit-distance.ts';

/**
 * Distinct words with the records that hold them, in flat arrays: small, and quick to scan.
 * Record numbers of the word `w` are `postings[starts[w]] … postings[starts[w + 1] - 1]`.
 */
export interface Vocabulary {
  readonly words: readonly string[];
  /** For each word, a bit for each letter that occurs in it. */
  readonly letters: Uint32Array;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

/** One bit for each of a–z, and one for all other letters together. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits >>> 0;
}

/**
 * Lays out words and their records.
 * @param places for each record as it was noted, its place in the finished index
 */
export function layOut(
  wordRecords: ReadonlyMap<string, readonly number[]>,
  places: Uint32Array,
): Vocabulary {
  const words = [...wordRecords.keys()];
  const starts = new Uint32Array(words.length + 1);
  const letters = Uint32Array.from(words, lettersOf);
  const total = [...wordRecords.values()].reduce((sum, records) => sum + records.length, 0);
  const postings = new Uint32Array(total);
  let at = 0;
  words.forEach((word, index) => {
    for (const record of wordRecords.get(word) ?? []) {
      postings[at] = places[record] ?? 0;
      at += 1;
    }
    starts[index + 1] = at;
  });
  return { words, letters, starts, postings };
}

/** How many letters may be wrong in a word of that length. */
export function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 8 ? 1 : 2;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

export const NO_MATCH = 255;

/** How well what was typed fits a word, from 0 (the very word) up; NO_MATCH where it does not. */
function fit(typed: string, word: string, edits: number): number {
  if (word.startsWith(typed)) return word.length === typed.length ? 0 : 1;
  if (edits === 0) return NO_MATCH;
  const beginning = prefixDistance(typed, word, edits);
  if (beginning > edits) return NO_MATCH;
  const whole = editDistance(typed, word, edits);
  return whole <= edits ? 1 + whole * 2 : 2 + beginning * 2;
}

/**
 * Calls `found` with every word that what was typed fits, and how well: 0 the word itself, 1 its
 * beginning, 3–6 with one or two letters wrong.
 */
export function matchWords(
  { words, letters }: Vocabulary,
  typed: string,
  found: (word: number, quality: number) => void,
): void {
  const edits = editsAllowed(typed.length);
  const wanted = lettersOf(typed);
  for (let index = 0; index < words.length; index += 1) {
    // each letter that the word lacks altogether costs at least one edit
    if (bitCount(wanted & ~(letters[index] ?? 0)) > edits) continue;
    const quality = fit(typed, words[index] ?? '', edits);
    if (quality !== NO_MATCH) found(index, quality);
  }
}
