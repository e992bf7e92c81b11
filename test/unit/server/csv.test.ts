import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine, parseCsv } from '../../../src/server/admin/csv.ts';

it('what was written is read again', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', 'é', '\n', "'") })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const text = ['a,b,c,d', ...rows.map(csvLine)].join('\r\n');
      expect(parseCsv(text).map(({ cells }) => cells)).toEqual([['a', 'b', 'c', 'd'], ...rows]);
    }),
  );
});

it('lines are numbered as an editor numbers them', () => {
  const rows = parseCsv('a,b\n\n"two\nlines",x\nlast,y');
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
});

it.each(['=1+1', '+62', '-5', '@x'])('a formula is put as text: %s', (cell) => {
  expect(csvLine([cell])).toBe(`'${cell}`);
});
