import fc from 'fast-check';
import type { Sex } from '../../src/domain/identity/sex.ts';
import { addDays } from '../../src/domain/time.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Every day from 1900 to 24 November 2026, all equally likely. */
export const anyDate = fc
  .integer({ min: 0, max: 46_348 })
  .map((days) => addDays('1900-01-01', days));

export const anySex = fc.constantFrom<Sex>('male', 'female');

export interface MadeNik {
  readonly nik: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly serial: string;
}

/** The NIK of somebody born on that day and first registered in that kecamatan. */
export function nikOf(birthDate: string, sex: Sex, serial: string, kecamatan = '331609'): string {
  const day = Number(birthDate.slice(8)) + (sex === 'female' ? 40 : 0);
  return `${kecamatan}${two(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${serial}`;
}

/** A well-formed NIK with what it was made of. */
export const anyNik: fc.Arbitrary<MadeNik> = fc
  .tuple(anyDate, anySex, fc.integer({ min: 1, max: 9999 }))
  .map(([birthDate, sex, number]) => {
    const serial = String(number).padStart(4, '0');
    return { nik: nikOf(birthDate, sex, serial), birthDate, sex, serial };
  });

/** The zero of some scripts that have decimal digits of their own. */
const ZEROS = ['٠', '۰', '०', '༠', '៰', '᭐', '꧐', '０', '𝟎'].filter((zero) => /\p{Nd}/u.test(zero));

/** A text with its digits in some other script. */
export const otherScript = fc
  .constantFrom(...ZEROS)
  .map(
    (zero) => (text: string) =>
      text.replaceAll(/\d/g, (digit) =>
        String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
      ),
  );

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letter = fc.constantFrom(...LETTERS.split(''));

/** A word with one letter changed, left out, added, or swapped with the next. */
export function oneEdit(word: string): fc.Arbitrary<string> {
  const at = fc.integer({ min: 0, max: word.length - 1 });
  const cut = (index: number, from: number, instead: string) =>
    word.slice(0, index) + instead + word.slice(from);
  return fc.oneof(
    fc.tuple(at, letter).map(([index, by]) => cut(index, index + 1, by)),
    at.map((index) => cut(index, index + 1, '')),
    fc.tuple(at, letter).map(([index, more]) => cut(index, index, more)),
    at.map((index) => cut(index, index + 2, `${word[index + 1] ?? ''}${word[index] ?? ''}`)),
  );
}
