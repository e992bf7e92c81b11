const DIGIT = /\p{Nd}/u;
const EVERY_DIGIT = /\p{Nd}/gu;

/**
 * What people, cards, messages and spreadsheets put between groups of digits: spaces of any kind,
 * invisible marks, dots, dashes, underscores, and the quotes with which a spreadsheet keeps text.
 */
const SEPARATORS = /[\s\p{Cf}\p{Pd}\p{Zs}._'’‘`´"]/gu;
/** A number as a spreadsheet shortens it, as in `3,31609E+15`: its last digits are gone. */
const SHORTENED = /^\d([.,]\d+)?[eE]\+?\d+$/;

function asciiDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  // Unicode keeps the ten digits of a script in one run, ascending from its zero.
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** A text with the decimal digits of every script (Arabic, Javanese, full width…) as 0–9. */
export function asciiDigits(text: string): string {
  return text.replaceAll(EVERY_DIGIT, (char) => (char <= '9' ? char : asciiDigit(char)));
}

export type DigitsFault = 'not_digits' | 'shortened';

export interface DigitsReading {
  /** The digits alone; where there is a fault, what was typed without its separators. */
  readonly value: string;
  readonly fault: DigitsFault | null;
}

/**
 * Reads a number of which every digit counts and leading zeros stay. Digits of other scripts are
 * taken as what they mean, separators are dropped. Letters are a fault (`not_digits`), so is a
 * number that a spreadsheet has shortened (`shortened`), because what it lost cannot be known.
 */
export function readDigits(typed: string): DigitsReading {
  const plain = asciiDigits(typed).trim();
  if (SHORTENED.test(plain)) return { value: plain, fault: 'shortened' };
  const value = plain.replaceAll(SEPARATORS, '');
  return { value, fault: /^\d*$/.test(value) ? null : 'not_digits' };
}
