import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, prefixDistance } from '../../../../src/domain/identity/edit-distance.ts';
import { nameSimilarity } from '../../../../src/domain/identity/name-similarity.ts';
import { foldedTokens, nameTokens } from '../../../../src/domain/identity/person-name.ts';
import { oneEdit } from '../../../support/arbitraries.ts';
import { inventPeople } from '../../../support/people.ts';

const key = (name: string) => foldedTokens(name).join(' ');

describe('the parts of a name', () => {
  it.each([
    ['H. Sutrisno', ['sutrisno']],
    ['Hj. SITI AMINAH, S.Pd.', ['siti', 'aminah']],
    ['Drs. H. Moh. Arifin, M.Pd.I', ['moh', 'arifin']],
    ['K.H. Ahmad Dahlan', ['ahmad', 'dahlan']],
    ['R.A. Kartini', ['kartini']],
    ['dr. Sutomo', ['sutomo']],
    ['Alm. Karto bin Wiryo', ['karto', 'wiryo']],
    ['Budi Santoso S.E.', ['budi', 'santoso']],
    ['Budi Santoso, SE', ['budi', 'santoso']],
    ['Budi Santoso, SE, MM', ['budi', 'santoso']],
    ["Nur'aini", ['nuraini']],
    ['Ma’ruf', ['maruf']],
    ['Suparmi ', ['suparmi']],
    ['Siti-Maryam  Ulfah', ['siti', 'maryam', 'ulfah']],
    ['José', ['jose']],
    ['Ngadi, Wagimin', ['ngadi', 'wagimin']],
    // nothing but a title is a name after all
    ['Haji', ['haji']],
    ['', []],
    ['12 34', []],
  ])('%j are %j', (name, tokens) => {
    expect(nameTokens(name)).toEqual(tokens);
  });

  it.each([
    ['Soetrisno', 'Sutrisno'],
    ['Djoko', 'Joko'],
    ['Soejono', 'Suyono'],
    ['Tjipto', 'Cipto'],
    ['Soerjadi', 'Suryadi'],
    ['Muhammad', 'Muhamad'],
    ['Mochammad Arifin', 'Moh. Arifin'],
    ['M. Arifin', 'Muhammad Arifin'],
    ['Muh Arifin', 'Mukhammad Arifin'],
    ['Achmad', 'Ahmad'],
    ['Akhmad', 'Ahmad'],
    ['Abd. Rahman', 'Abdul Rahman'],
    ['Chotimah', 'Khotimah'],
    ['Aisyah', 'Aisah'],
    ['Arif', 'Arip'],
    ['Fitri', 'Pitri'],
    ['Novi', 'Nopi'],
    ['Zainal', 'Saenal'],
    ['Ramadhan', 'Ramadan'],
    ['Utsman', 'Usman'],
    ['Aminah', 'Amina'],
    ['Triyono', 'Triono'],
    ['Suwarno', 'Suarno'],
    ['Sitti', 'Siti'],
    ['St. Maryam', 'Siti Maryam'],
    ['SRI WAHYUNI', 'Sri Wahyuni'],
  ])('%s and %s are spelled alike', (one, other) => {
    expect(key(one)).toBe(key(other));
    expect(nameSimilarity(one, other)).toBe(1);
  });

  it.each([
    ['Sutrisno', 'Sutarno'],
    ['Sri Lestari', 'Tri Lestari'],
    ['Budi', 'Rudi'],
    ['Siti', 'Sri'],
  ])('%s and %s stay apart', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it('never vanish where a letter was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const hasLetter = /\p{L}/u.test(name.normalize('NFKD'));
        expect(nameTokens(name).length > 0).toBe(hasLetter);
      }),
    );
  });
});

describe('the similarity of names', () => {
  const names = inventPeople(200, 5).map(({ name }) => name);
  const name = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 }));

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const alike = nameSimilarity(one, other);
        expect(alike).toBe(nameSimilarity(other, one));
        expect(alike >= 0 && alike <= 1).toBe(true);
        expect(nameSimilarity(one, one)).toBe(nameTokens(one).length > 0 ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not mind the order of the parts, case or titles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), (one) => {
        const turned = one.split(' ').reverse().join(' ').toUpperCase();
        expect(nameSimilarity(one, `H. ${turned}, S.Pd.`)).toBe(1);
      }),
    );
  });

  it.each([
    ['Sutrisno', 'Sutrisno Hadi', 0.75, 0.85],
    ['Abdurrahman', 'Abdul Rahman', 0.85, 1],
    ['Sriwahyuni', 'Sri Wahyuni', 0.95, 1],
    ['Sutrisno H.', 'Sutrisno Hadi', 0.75, 1],
    ['Sutrisno', 'Sutrisna', 0.85, 0.95],
    ['Sutrisno', 'Wagiyem', 0, 0.3],
    ['Siti Aminah', 'Siti Maryam', 0, 0.7],
  ])('of %s and %s is between %d and %d', (one, other, least, most) => {
    const alike = nameSimilarity(one, other);
    expect(alike).toBeGreaterThanOrEqual(least);
    expect(alike).toBeLessThanOrEqual(most);
  });
});

/** The textbook table, without bounds: what the quick one is held against. */
function slowDistance(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_unused, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swap =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      const value = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swap ? at(row - 2, column - 2) + 1 : Infinity,
      );
      (table[row] ?? [])[column] = value;
    }
  }
  return at(left.length, right.length);
}

describe('the distance of words', () => {
  const word = fc.stringMatching(/^[abc]{0,9}$/);

  it('is that of the textbook, up to its bound', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (left, right, max) => {
        expect(editDistance(left, right, max)).toBe(Math.min(slowDistance(left, right), max + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('to a beginning is the least over all beginnings', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, max) => {
        const all = Array.from({ length: right.length + 1 }, (_, end) =>
          slowDistance(left, right.slice(0, end)),
        );
        expect(prefixDistance(left, right, max)).toBe(Math.min(...all, max + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('is one at most after one slip, and holds for very long words', () => {
    fc.assert(
      fc.property(
        fc
          .stringMatching(/^[a-z]{2,12}$/)
          .chain((text) => fc.tuple(fc.constant(text), oneEdit(text))),
        ([text, slipped]) => {
          expect(editDistance(text, slipped, 2)).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(editDistance('a'.repeat(400), 'a'.repeat(401), 3)).toBe(1);
  });
});
