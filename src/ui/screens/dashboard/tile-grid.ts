/** Column and row of a tile, from 1. */
export type Cell = readonly [column: number, row: number];

/**
 * The 16 kecamatan of Blora roughly where they lie: Todanan in the north-west, Cepu at the
 * Bengawan Solo in the south-east.
 */
const BLORA: Readonly<Record<string, Cell>> = {
  '33.16.14': [1, 1],
  '33.16.16': [2, 1],
  '33.16.10': [3, 1],
  '33.16.15': [5, 1],
  '33.16.13': [1, 2],
  '33.16.12': [2, 2],
  '33.16.09': [3, 2],
  '33.16.08': [4, 2],
  '33.16.07': [5, 2],
  '33.16.11': [3, 3],
  '33.16.06': [5, 3],
  '33.16.01': [2, 4],
  '33.16.02': [3, 4],
  '33.16.04': [4, 4],
  '33.16.05': [5, 4],
  '33.16.03': [4, 5],
};

const COLUMNS = 5;

/** Where each kecamatan's tile stands: by geography where that is known, else in order. */
export function tileCells(codes: readonly string[]): ReadonlyMap<string, Cell> {
  if (codes.length > 1 && codes.every((code) => Object.hasOwn(BLORA, code))) {
    return new Map(codes.map((code) => [code, BLORA[code] ?? [1, 1]]));
  }
  return new Map(
    codes.map((code, index) => [code, [(index % COLUMNS) + 1, Math.floor(index / COLUMNS) + 1]]),
  );
}

const VOWEL = 'aiueo';
const isVowel = (letter: string | undefined) =>
  letter !== undefined && VOWEL.includes(letter.toLowerCase());

/** Consonants that are written with two letters and stay together. */
const PAIRS = /^(ng|ny|kh|sy|bl|br|dr|gr|kr|pr|tr|pl|kl)/i;

/**
 * Marks where an Indonesian name may be broken: before a consonant and the vowel that follows it,
 * with at least three letters on either side. "Randublatung" can become "Randu-blatung".
 */
export function breakable(name: string): string {
  let result = '';
  for (let index = 0; index < name.length; index += 1) {
    const onset = PAIRS.test(name.slice(index)) ? 2 : 1;
    const opensSyllable =
      !isVowel(name[index]) &&
      isVowel(name[index + onset]) &&
      // not between the two letters of a pair
      !(index > 0 && PAIRS.test(name.slice(index - 1)) && onset === 1);
    if (opensSyllable && index >= 3 && name.length - index >= 3 && !/\W/.test(name)) {
      result += '\u00ad';
    }
    result += name[index];
  }
  return result;
}
