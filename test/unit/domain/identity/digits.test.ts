import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, readDigits } from '../../../../src/domain/identity/digits.ts';
import { inFours, maskNumber } from '../../../../src/domain/identity/mask.ts';
import { otherScript } from '../../../support/arbitraries.ts';

const digits = fc.stringMatching(/^[0-9]{0,20}$/);

describe('digits', () => {
  it('of every numbering system of the runtime mean what they say', () => {
    const systems = Intl.supportedValuesOf('numberingSystem');
    const positional = systems.filter((system) => {
      const shown = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(
        1234567890,
      );
      return /^\p{Nd}{10}$/u.test(shown);
    });
    expect(positional.length).toBeGreaterThan(50);
    for (const system of positional) {
      const shown = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(
        1234567890,
      );
      expect([system, asciiDigits(shown)]).toEqual([system, '1234567890']);
    }
  });

  it('keep their order and leading zeros, in any script and with any separators', () => {
    const separator = fc.constantFrom(
      '',
      ' ',
      '\u00a0',
      '\u202f',
      '-',
      '‐',
      '–',
      '.',
      '\u200b',
      '\t',
      "'",
      '"',
    );
    fc.assert(
      fc.property(
        digits,
        otherScript,
        fc.array(separator, { minLength: 21, maxLength: 21 }),
        (text, write, between) => {
          const typed = Array.from(text, (digit, index) => `${between[index] ?? ''}${digit}`).join(
            '',
          );
          expect(readDigits(write(typed) + (between[20] ?? ''))).toEqual({
            value: text,
            fault: null,
          });
        },
      ),
    );
  });

  it.each(['33160l', 'NIK', '3316/0912', '12,5', '+62', '½', '²', '一二', '3316\u0000'])(
    '%j is refused',
    (typed) => {
      expect(readDigits(typed).fault).toBe('not_digits');
    },
  );

  it.each(['3.31609E+15', '3,31609E+15', '3.3160901018e15', '3E+15', '٣.٣١٦٠٩E+15'])(
    '%j was shortened by a spreadsheet',
    (typed) => {
      expect(readDigits(typed).fault).toBe('shortened');
    },
  );
});

describe('a masked number', () => {
  it('shows its last four digits at most, and its length', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const masked = maskNumber(text).replaceAll(' ', '');
        expect(masked).toHaveLength(text.length);
        expect(masked.replaceAll('•', '')).toBe(text.length > 4 ? text.slice(-4) : '');
      }),
    );
    expect(maskNumber('3316091203850001')).toBe('•••• •••• •••• 0001');
    expect(inFours('3316091203850001')).toBe('3316 0912 0385 0001');
    expect(inFours('33160')).toBe('3316 0');
  });
});
