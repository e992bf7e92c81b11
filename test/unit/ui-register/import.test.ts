import { describe, expect, it } from 'vitest';
import type { ImportedPerson, ImportProblem } from '../../../src/domain/import/read-list.ts';
import { EMPTY_FAMILY, EMPTY_LISTING, EMPTY_PERSON } from '../../../src/domain/register/person.ts';
import {
  fileColumns,
  firstColumns,
  withColumn,
} from '../../../src/ui/screens/register/import/column-map.ts';
import { columnText, problemsCsv } from '../../../src/ui/screens/register/import/problem-words.ts';
import { summaryOf, villageList } from '../../../src/ui/screens/register/import/village-lists.ts';
import {
  changesIn,
  isDue,
  suspectShare,
  totalsOf,
} from '../../../src/ui/screens/register/import/village-work.ts';
import type { Preview, VillageWork } from '../../../src/ui/screens/register/import/village-work.ts';
import { allIndonesian } from '../../support/texts.ts';

const VILLAGE = '33.16.09.2003';
const OTHER = '33.16.09.2004';

const person = (row: number, more: Partial<ImportedPerson> = {}): ImportedPerson => ({
  ...EMPTY_PERSON,
  ...EMPTY_FAMILY,
  ...EMPTY_LISTING,
  regionCode: VILLAGE,
  name: 'Sulastri',
  row,
  ...more,
});

const problem = (more: Partial<ImportProblem> = {}): ImportProblem => ({
  level: 'error',
  code: 'number_length',
  row: 4,
  column: 'nik',
  columnIndex: 2,
  ...more,
});

describe('the columns of a list', () => {
  it('are those that were settled for the last list of its kind', () => {
    const remembered = { name: 'sebutan', nik: 'angka' };
    expect(firstColumns(['Angka', 'Sebutan', 'RT'], remembered)).toEqual({
      columns: { name: 1, nik: 0, rt: 2 },
      isRemembered: true,
    });
  });

  it('are guessed where the last list was of another kind, or none was there', () => {
    const guessed = { columns: { name: 0, nik: 1 }, isRemembered: false };
    expect(firstColumns(['Nama', 'NIK'], { name: 'sebutan', nik: 'angka' })).toEqual(guessed);
    expect(firstColumns(['Nama', 'NIK'], undefined)).toEqual(guessed);
  });

  it('hold one thing each', () => {
    expect(withColumn({ name: 0, motherName: 1 }, 'name', 1)).toEqual({ name: 1 });
    expect(withColumn({ name: 0, nik: 1 }, 'nik', null)).toEqual({ name: 0 });
    expect(withColumn({ name: 0 }, 'nik', 0)).toEqual({ nik: 0 });
  });

  it('are offered where they hold anything below the title', () => {
    const head = [
      ['Daftar', '', '', 'Blora'],
      ['Nama', '', 'NIK', ''],
      ['Sulastri', '', '3316095205800001', '', 'x'],
    ];
    expect(fileColumns(head, 1)).toEqual([
      { index: 0, letter: 'A', heading: 'Nama' },
      { index: 2, letter: 'C', heading: 'NIK' },
      { index: 4, letter: 'E', heading: '' },
    ]);
  });
});

describe('a list that was read', () => {
  const list = {
    people: [person(4), person(5, { regionCode: OTHER }), person(6)],
    held: [person(7), person(8, { regionCode: '' })],
    problems: [
      problem({ row: 8 }),
      problem({ row: 7 }),
      problem({ row: 4, level: 'warning', code: 'nik_missing' }),
    ],
    rows: 5,
  };

  it('is counted by village, its problems in the order of the rows', () => {
    const summary = summaryOf(list);
    expect(summary).toMatchObject({ rows: 5, people: 3, held: 2, errorCount: 2, warningCount: 1 });
    expect(summary.errors.map(({ row }) => row)).toEqual([7, 8]);
    expect(summary.villages).toEqual([
      { regionCode: VILLAGE, people: 2, held: 1 },
      { regionCode: OTHER, people: 1, held: 0 },
    ]);
  });

  it('holds back in each village who may be of any', () => {
    const rowsOf = (code: string) => {
      const { people, held } = villageList(list, code, { name: 0 });
      return [people.map(({ row }) => row), held.map(({ row }) => row)];
    };
    expect(rowsOf(VILLAGE)).toEqual([
      [4, 6],
      [7, 8],
    ]);
    expect(rowsOf(OTHER)).toEqual([[5], [8]]);
  });

  it('travels with what its columns say, cut to what fits, and without its village in each row', () => {
    const long = { ...list, held: [person(7, { address: 'a'.repeat(900) })] };
    const { said, held, people } = villageList(long, VILLAGE, { name: 0, rtRw: 1 });
    expect(said).toEqual(['name', 'rt', 'rw']);
    expect(held[0]?.address).toHaveLength(250);
    expect(people[0]).not.toHaveProperty('regionCode');
  });
});

describe('a problem', () => {
  const headings = ['No.', 'Nama', 'NIK'];

  it('names its column by letter and heading, or the field that has none', () => {
    expect(columnText(allIndonesian, problem(), headings)).toBe('C (NIK)');
    expect(columnText(allIndonesian, problem({ columnIndex: 5 }), headings)).toBe(
      'F (tanpa judul)',
    );
    const none = problem({ column: 'villageName', columnIndex: null });
    expect(columnText(allIndonesian, none, headings)).toBe('Desa/kelurahan (tidak ada kolomnya)');
  });

  it('is saved with where it is and what it is, in the order of the rows', () => {
    const problems = [
      problem({ row: 9, level: 'warning', code: 'nik_missing' }),
      problem({ row: 4 }),
    ];
    expect(problemsCsv(allIndonesian, problems, headings).split('\r\n')).toEqual([
      '\ufeffBaris,Kolom,Judul kolom,Jenis,Keterangan',
      '4,C,NIK,Salah,Harus 16 angka.',
      '9,C,NIK,Perlu dilihat,NIK kosong.',
      '',
    ]);
  });
});

describe('a village on its way', () => {
  const someone = { id: 'id', name: 'Sulastri' };
  const preview = (more: Partial<Preview> = {}): Preview => ({
    regionCode: VILLAGE,
    added: 0,
    unchanged: 100,
    held: 0,
    changed: [],
    gone: [],
    ground: 'ground',
    ...more,
  });
  const gone = (count: number) => Array.from({ length: count }, () => someone);
  const work = (more: Partial<VillageWork> = {}): VillageWork => ({
    regionCode: VILLAGE,
    people: 100,
    held: 0,
    state: { stage: 'compared', preview: preview({ added: 1 }) },
    isTaken: true,
    importId: 'import',
    ...more,
  });

  it.each([
    [9, 0, null],
    [10, 100, null],
    [25, 100, null],
    [26, 100, 26 / 126],
    [10, 0, 1],
  ])('that loses %i of its people beside %i is suspect: %s', (lost, unchanged, share) => {
    expect(suspectShare(preview({ gone: gone(lost), unchanged }))).toBe(share);
  });

  it('is due where it is taken and changes anything', () => {
    expect(isDue(work())).toBe(true);
    expect(isDue(work({ isTaken: false }))).toBe(false);
    expect(isDue(work({ state: { stage: 'compared', preview: preview() } }))).toBe(false);
    expect(isDue(work({ state: { stage: 'waiting' } }))).toBe(false);
    expect(changesIn(preview({ added: 2, gone: gone(3) }))).toBe(5);
  });

  it('counts once it is in', () => {
    const outcome = { regionCode: VILLAGE, added: 3, changed: 2, gone: 1, unchanged: 4 };
    const done = work({
      state: { stage: 'done', preview: preview(), outcome: { ...outcome, serverTime: '' } },
    });
    expect(totalsOf([done, work(), done])).toEqual({
      villages: 2,
      added: 6,
      changed: 4,
      gone: 2,
      unchanged: 8,
    });
  });
});
