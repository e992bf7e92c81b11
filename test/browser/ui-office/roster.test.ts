import { describe, expect, it } from 'vitest';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import blora from '../../../src/server/regions/33.16.json' with { type: 'json' };
import { toCsv } from '../../../src/documents/csv.ts';
import {
  readRoster,
  ROSTER_LIMIT,
  rosterKey,
  rosterTemplate,
} from '../../../src/ui/screens/accounts/roster.ts';
import { readSeparated } from '../../../src/ui/screens/accounts/separated.ts';

const regions = blora as RegencyRegions;
const read = (text: string) => readRoster(text, regions);
const problems = (text: string) =>
  read(text).problems.map(({ line, column, code }) => [line, column, code]);

describe('a list of accounts', () => {
  it('is read from lines written by hand', () => {
    const { rows, problems: none } = read(
      'Siti Aminah; fasilitator; 33.16.13.2002\n\nSuharto; Kecamatan; 33.16.13\nBambang; kabupaten;',
    );
    expect(none).toEqual([]);
    expect(rows).toEqual([
      { line: 1, name: 'Siti Aminah', role: 'facilitator', scopes: ['33.16.13.2002'] },
      { line: 3, name: 'Suharto', role: 'subdistrict', scopes: ['33.16.13'] },
      { line: 4, name: 'Bambang', role: 'regency', scopes: ['33.16'] },
    ]);
  });

  it.each([
    ['a spreadsheet', 'nama\tperan\tkode wilayah\nSiti\tfasilitator\t33.16.13.2002 33.16.13.2003'],
    ['a CSV file', '\ufeffNama,Peran,Kode\r\nSiti,fasilitator,"33.16.13.2002, 33.16.13.2003"\r\n'],
    ['a CSV file with codes apart', 'Siti,fasilitator,33.16.13.2003,33.16.13.2002'],
    ['codes without dots', 'Siti; FASILITATOR DESA; 3316132002/3316132003'],
  ])('is read from %s', (_, text) => {
    const { rows, problems: none } = read(text);
    expect(none).toEqual([]);
    expect(rows.map(({ name, scopes }) => ({ name, scopes }))).toEqual([
      { name: 'Siti', scopes: ['33.16.13.2002', '33.16.13.2003'] },
    ]);
  });

  it.each([
    ['; fasilitator; 33.16.13.2002', 'name', 'nameMissing'],
    ['S; fasilitator; 33.16.13.2002', 'name', 'nameLength'],
    [`${'a'.repeat(121)}; fasilitator; 33.16.13.2002`, 'name', 'nameLength'],
    ['Siti;; 33.16.13.2002', 'role', 'roleMissing'],
    ['Siti; camat; 33.16.13.2002', 'role', 'roleUnknown'],
    ['Siti; fasilitator;', 'regions', 'regionMissing'],
    ['Siti; fasilitator; Kunduran', 'regions', 'regionMalformed'],
    ['Siti; fasilitator; 33.16.13.2999', 'regions', 'regionUnknown'],
    ['Siti; fasilitator; 33.17.01.2001', 'regions', 'regionUnknown'],
    ['Siti; fasilitator; 33.16.13', 'regions', 'regionUnfit'],
    ['Siti; kecamatan; 33.16.13.2002', 'regions', 'regionUnfit'],
  ])('names the line and column of what is wrong with %j', (text, column, code) => {
    const { rows } = read(`Ani; kecamatan; 33.16.01\n${text}`);
    expect(problems(`Ani; kecamatan; 33.16.01\n${text}`)).toEqual([[2, column, code]]);
    expect(rows.map(({ name }) => name)).toEqual(['Ani']);
  });

  it('names every fault of a line, with the cell', () => {
    expect(read('; camat; 99').problems).toEqual([
      { line: 1, column: 'name', code: 'nameMissing', cell: '' },
      { line: 1, column: 'role', code: 'roleUnknown', cell: 'camat' },
      { line: 1, column: 'regions', code: 'regionMalformed', cell: '99' },
    ]);
  });

  it('does not make the same person twice', () => {
    const text = 'Siti  Aminah; fasilitator; 33.16.13.2002\nsiti aminah; desa; 3316132002';
    expect(problems(text)).toEqual([[2, 'row', 'repeated']]);
    expect(rosterKey({ name: 'A', role: 'facilitator', scopes: ['b', 'a'] })).toBe(
      rosterKey({ name: ' a ', role: 'facilitator', scopes: ['a', 'b'] }),
    );
  });

  it('does not let a quotation mark that was never closed swallow the rest', () => {
    const lines = readSeparated(
      '"Siti; fasilitator; 1\n"Ani ""A"""; fasilitator; 2\nBudi "B"; x; 3',
    );
    expect(lines.map(({ cells }) => cells[0])).toEqual(['"Siti', 'Ani "A"', 'Budi "B"']);
    expect(lines.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  });

  it('comes back whole from the template once names are filled in', () => {
    const template = rosterTemplate(regions);
    const filled = template.map((row, index) =>
      index === 0 ? row : [`Orang ${index}`, ...row.slice(1)],
    );
    const { rows, problems: none } = read(toCsv(filled));
    expect(none).toEqual([]);
    expect(rows).toHaveLength(16 + 295);
    expect(rows.length).toBeLessThan(ROSTER_LIMIT);
  });
});
