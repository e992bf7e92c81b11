import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting and a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 24;
const GROUP = /.{4}/g;
const CODE = new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`);

/** A one-time code of 120 random bits in six groups, e.g. `7K3F-92QD-…`. */
export function makeActivationCode(): string {
  // 256 is a multiple of 32, so every character is equally likely
  const characters = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
  return (characters.match(GROUP) ?? []).join('-');
}

/**
 * A code as somebody typed it, brought to one form: case, spaces and dashes do not matter, and
 * the letters that the alphabet leaves out are read as the digits that they resemble.
 * Null where it cannot be a code at all.
 */
export function normaliseActivationCode(typed: string): string | null {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return CODE.test(characters) ? characters : null;
}
