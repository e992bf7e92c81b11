import { tmpdir } from 'node:os';
import { readSheet } from 'read-excel-file/universal';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Row } from '../../../src/domain/import/cell.ts';
import { columnLetter, findHeader, guessColumns } from '../../../src/domain/import/columns.ts';
import { diffRegister } from '../../../src/domain/import/diff.ts';
import { readList } from '../../../src/domain/import/read-list.ts';
import type { ImportedList } from '../../../src/domain/import/read-list.ts';
import { REGISTER_FIELDS } from '../../../src/domain/register/person.ts';
import { loadRegency } from '../../../src/server/regions/load.ts';
import { must } from '../../support/must.ts';
import { LIST_VILLAGE, inventList, newerList, xlsxOf } from '../../support/register-list.ts';
import type { InventedList } from '../../support/register-list.ts';

/** The file as the app reads it. */
async function readBack(list: InventedList): Promise<ImportedList> {
  const blob = new Blob([new Uint8Array(await xlsxOf(list))]);
  const sheet = await readSheet(blob, 1, { parseNumber: (number) => ({ number }) });
  const rows = sheet as readonly unknown[] as readonly Row[];
  const header = must(findHeader(rows));
  return readList(rows, {
    header,
    columns: guessColumns(must(rows[header])),
    regions: loadRegency('33.16', tmpdir()),
    scopes: ['33.16.09'],
    village: '',
    today: '2026-11-24',
  });
}

// a large file, read on a machine that has other things to do
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe('an invented list', () => {
  const invented = inventList();
  let list: ImportedList;
  beforeAll(async () => {
    list = await readBack(invented);
  });

  it('has 1,500 people, and 20 broken rows at the places it says', () => {
    expect(list.people).toHaveLength(1480);
    expect(list.held).toHaveLength(20);
    const errors = list.problems.filter(({ level }) => level === 'error');
    expect(
      errors.map(({ row, columnIndex, code }) => [row, columnLetter(must(columnIndex)), code]),
    ).toEqual(invented.broken.map(({ row, letter, code }) => [row, letter, code]));
    expect(new Set(errors.map(({ code }) => code)).size).toBe(9);
  });

  it('has nobody whom the reader warns of', () => {
    expect(list.problems.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  it('is followed by one that has lost four people and changed six', async () => {
    const newer = newerList(invented);
    const { people } = await readBack(newer);
    expect(people).toHaveLength(1496);
    const existing = list.people.map((person) => ({ ...person, id: `r${person.row}` }));
    const diff = diffRegister(existing, { people, held: [] }, new Set(REGISTER_FIELDS));
    expect(diff.added).toHaveLength(20);
    expect(diff.changed).toHaveLength(6);
    expect(diff.changed.every(({ fields }) => fields.join() === 'address')).toBe(true);
    expect(diff.gone.map(({ name }) => name)).toEqual(newer.gone.map(({ name }) => name));
    expect(new Set(people.map(({ regionCode }) => regionCode))).toEqual(new Set([LIST_VILLAGE]));
  });
});
