import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  makeActivationCode,
  normaliseActivationCode,
} from '../../../src/server/auth/activation-code.ts';

it('a code has 120 random bits, in groups that can be read out', () => {
  const codes = Array.from({ length: 200 }, makeActivationCode);
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(200);
  const used = new Set(codes.join('').replaceAll('-', ''));
  expect(used.size).toBe(32);
});

it('a code is the same however it was typed', () => {
  const noise = fc.constantFrom('', ' ', '-', '–', '\n', '  ');
  fc.assert(
    fc.property(
      fc.array(noise, { minLength: 24, maxLength: 24 }),
      fc.boolean(),
      (between, lower) => {
        const code = makeActivationCode();
        const plain = code.replaceAll('-', '');
        const typed = Array.from(plain, (character, index) => between[index] + character).join('');
        const written = lower ? typed.toLowerCase() : typed;
        expect(normaliseActivationCode(written)).toBe(plain);
        expect(normaliseActivationCode(code)).toBe(plain);
      },
    ),
  );
});

it('letters that look like digits are read as those', () => {
  expect(normaliseActivationCode('OoIi-LlOo-IiLl-0011-OOII-LLoo')).toBe('001111001111001100111100');
});

it.each(['', 'ABC', 'U'.repeat(24), '0'.repeat(23), '0'.repeat(25), 'É'.repeat(24)])(
  'what cannot be a code is none: %j',
  (typed) => {
    expect(normaliseActivationCode(typed)).toBeNull();
  },
);
