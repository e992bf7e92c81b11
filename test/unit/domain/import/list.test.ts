import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../../../src/domain/import/cell.ts';
import { findHeader, guessColumns, saidFields } from '../../../../src/domain/import/columns.ts';
import { diffRegister, villagesOf } from '../../../../src/domain/import/diff.ts';
import type { RegisterDiff } from '../../../../src/domain/import/diff.ts';
import { readList } from '../../../../src/domain/import/read-list.ts';
import type { ImportedList, ImportOptions } from '../../../../src/domain/import/read-list.ts';
import { REGISTER_FIELDS } from '../../../../src/domain/register/person.ts';
import type { RegisterPerson } from '../../../../src/domain/register/person.ts';
import { inventPeople } from '../../../support/people.ts';
import { SMALL_REGENCY } from '../../../support/small-regency.ts';

const HEADER = [
  'No',
  'NIK',
  'No KK',
  'Nama',
  'JK',
  'Tgl Lahir',
  'SHDK',
  'Alamat',
  'Dusun',
  'RT/RW',
  'Desa',
  'Kecamatan',
];

const NAMES = new Map(
  SMALL_REGENCY.kecamatan.flatMap(({ villages }) => villages.map(({ code, name }) => [code, name])),
);

/** A person as a row of a list. */
function rowOf(person: Omit<RegisterPerson, 'id'>, index: number): Cell[] {
  const village = NAMES.get(person.regionCode) ?? '';
  return [
    index + 1,
    person.nik,
    person.noKk,
    person.name,
    person.sex === 'female' ? 'P' : 'L',
    person.birthDate.split('-').reverse().join('/'),
    person.relation === 'head' ? 'Kepala Keluarga' : 'Anak',
    person.address,
    person.dusun,
    `${person.rt}/${person.rw}`,
    village,
    'Blora',
  ];
}

function read(rows: readonly Row[], more: Partial<ImportOptions> = {}): ImportedList {
  const header = findHeader(rows) ?? 0;
  return readList(rows, {
    header,
    columns: guessColumns(rows[header] ?? []),
    regions: SMALL_REGENCY,
    scopes: ['33.16'],
    village: '',
    today: '2026-11-24',
    ...more,
  });
}

const PEOPLE = inventPeople(1500, 4).map((person) => ({
  ...person,
  birthPlace: '',
  regionCode: '33.16.09.2003',
}));
const SAID = saidFields(guessColumns(HEADER));

/** Whether a person would see anything in the cell. */
function holds(cell: Cell): boolean {
  if (typeof cell === 'string') return /[^\s\p{Cc}\p{Cf}]/u.test(cell);
  return cell instanceof Date ? !Number.isNaN(cell.getTime()) : cell !== null;
}

describe('a list', () => {
  it('of 1,500 people comes in as it is, below its titles and empty rows', () => {
    const rows = [['DAFTAR DTKS'], [null], HEADER, ...PEOPLE.map(rowOf), [null, ''], [null]];
    const list = read(rows);
    expect(list.problems).toEqual([]);
    expect(list).toMatchObject({ rows: 1500, held: [] });
    const wanted = PEOPLE.map(({ id: _id, ...fields }, index) => ({ ...fields, row: index + 4 }));
    expect(list.people).toEqual(wanted);
  });

  it.each<[string, Partial<Record<number, Cell>>, string, string, number]>([
    ['no name', { 3: '' }, 'error', 'name_missing', 3],
    ['a name of digits', { 3: '123' }, 'error', 'name_missing', 3],
    ['15 digits', { 1: '331609120580001' }, 'error', 'number_length', 1],
    ['17 digits of the card', { 2: '33160910020800011' }, 'error', 'number_length', 2],
    ['letters', { 1: '33160912O5800001' }, 'error', 'number_not_digits', 1],
    ['a shortened number', { 1: '3,31609E+15' }, 'error', 'number_shortened', 1],
    ['an unknown village', { 10: 'Atlantis' }, 'error', 'village_unknown', 10],
    ['two villages of a name', { 10: 'Tambahrejo' }, 'error', 'village_ambiguous', 10],
    ['no village', { 10: '' }, 'error', 'village_missing', 10],
    ['a mixed up column', { 8: 'x'.repeat(51) }, 'error', 'too_long', 8],
    ['no NIK', { 1: '-' }, 'warning', 'nik_missing', 1],
    ['zeros for a NIK', { 1: '0000000000000000' }, 'warning', 'nik_missing', 1],
    ['a NIK of no day', { 1: '3316099913800001' }, 'warning', 'nik_structure', 1],
    ['an unreadable date', { 5: '31/02/1980' }, 'warning', 'birth_date_unreadable', 5],
    ['an unknown word', { 4: 'X' }, 'warning', 'word_unknown', 4],
  ])('with %s says so, naming row and column', (_, cells, level, code, columnIndex) => {
    const rows: Cell[][] = PEOPLE.slice(0, 3).map(rowOf);
    Object.entries(cells).forEach(([column, cell]) => {
      (rows[1] ?? [])[Number(column)] = cell;
    });
    const list = read([HEADER, ...rows]);
    expect(list.problems).toMatchObject([{ level, code, row: 3, columnIndex }]);
    expect(list.people).toHaveLength(level === 'error' ? 2 : 3);
    expect(list.held).toHaveLength(level === 'error' ? 1 : 0);
  });

  it('with a column of numbers that a spreadsheet has rounded is refused row by row', () => {
    const rounded = PEOPLE.slice(0, 5).map((person, index) => {
      const row = rowOf(person, index);
      row[1] = { number: `${person.nik.slice(0, 15)}0` };
      return row;
    });
    expect(read([HEADER, ...rounded]).problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 5 }, () => 'number_rounded'),
    );
    // one that does not end in 0 shows that the file holds all digits
    (rounded[0] ?? [])[1] = { number: PEOPLE[1]?.nik ?? '' };
    expect(read([HEADER, ...rounded]).held).toEqual([]);
  });

  it('with one rounded number in a column of text is refused, the others come in', () => {
    const rows = PEOPLE.slice(0, 25).map(rowOf);
    (rows[7] ?? [])[1] = { number: `${PEOPLE[7]?.nik.slice(0, 15) ?? ''}0` };
    const list = read([HEADER, ...rows]);
    expect(list.problems.map(({ code, row }) => [code, row])).toEqual([['number_rounded', 9]]);
    expect(list.people).toHaveLength(24);
  });

  it('of another kecamatan is outside the scope', () => {
    const list = read([HEADER, ...PEOPLE.slice(0, 2).map(rowOf)], { scopes: ['33.16.08'] });
    expect(list.problems.map(({ code }) => code)).toEqual(['village_outside', 'village_outside']);
  });

  it('without villages is for the village that was chosen', () => {
    const rows = [
      ['NIK', 'Nama'],
      ['3316091205800001', 'Sutrisno'],
    ];
    expect(read(rows, { village: '33.16.08.2002' }).people).toMatchObject([
      { regionCode: '33.16.08.2002' },
    ]);
  });

  it('takes RT and RW from the address, and place and day of birth from one column', () => {
    const rows = [
      ['Nama', 'Alamat', 'TTL', 'NIK'],
      ['Sutrisno', 'Krajan RT 3 RW 5', 'Blora, 12-05-1980', '3316091205800001'],
    ];
    expect(read(rows, { village: '33.16.09.2003' }).people).toMatchObject([
      { rt: '003', rw: '005', birthPlace: 'Blora', birthDate: '1980-05-12' },
    ]);
  });

  it('with one NIK twice says so, and takes both', () => {
    const [first, second] = PEOPLE.slice(0, 2).map(rowOf);
    (second ?? [])[1] = first?.[1];
    const list = read([HEADER, first ?? [], second ?? []]);
    expect(list.problems).toMatchObject([{ code: 'nik_twice', row: 3 }]);
    expect(list.people).toHaveLength(2);
  });

  it('never loses a row, whatever is in it, and never tells what that was', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        '',
        null,
        'RAHASIA',
        '3316091205800001',
        '3316091002080001',
        'Andongrejo',
        'Blora',
        'L',
      ),
      fc.integer(),
      fc.date({ noInvalidDate: false }),
      fc.boolean(),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: HEADER.length + 2 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const list = read([HEADER, ...rows], { header: 0, columns: guessColumns(HEADER) });
        const filled = rows
          .map((cells, index) => ({ cells, row: index + 2 }))
          .filter(({ cells }) => cells.some(holds));
        const seen = [...list.people, ...list.held].map((one) => one.row).sort((a, b) => a - b);
        expect(seen).toEqual(filled.map((one) => one.row));
        const blamed = new Set(
          list.problems.filter(({ level }) => level === 'error').map((one) => one.row),
        );
        expect(new Set(list.held.map((one) => one.row))).toEqual(blamed);
        expect(JSON.stringify(list.problems)).not.toMatch(/RAHASIA|33160912/);
      }),
      { numRuns: 150 },
    );
  });
});

const listed = (people: readonly Omit<RegisterPerson, 'id'>[]) =>
  read([HEADER, ...people.map(rowOf)]);

/** The register after a diff has been applied: new people get ids, nobody else loses theirs. */
function applied(existing: readonly RegisterPerson[], diff: RegisterDiff): RegisterPerson[] {
  const gone = new Set(diff.gone.map(({ id }) => id));
  const changes = new Map(diff.changed.map((one) => [one.id, one]));
  const kept = existing
    .filter(({ id }) => !gone.has(id))
    .map((person) => {
      const change = changes.get(person.id);
      if (change === undefined) return person;
      const fields = change.fields.map((field) => [field, change.after[field]]);
      return { ...person, ...Object.fromEntries(fields) } as RegisterPerson;
    });
  return [...kept, ...diff.added.map((one, index) => ({ ...one, id: `new-${index}` }))];
}

describe('a newer list', () => {
  const existing = PEOPLE.slice(0, 200);

  it('that says the same changes nothing, in whatever order', () => {
    const diff = diffRegister(existing, listed([...existing].reverse()), SAID);
    expect(diff).toMatchObject({ added: [], changed: [], gone: [], held: [] });
    expect(diff.unchanged).toHaveLength(200);
  });

  it('keeps the ids of people whose NIK, card, name or birth date was corrected', () => {
    const one = existing[0];
    if (one === undefined) throw new Error('nobody');
    const fixes: Partial<RegisterPerson>[] = [
      { nik: '3316091205800009' },
      { noKk: '3316091002080099' },
      { name: `${one.name} Wati` },
      { birthDate: '1971-01-01' },
      { name: 'Xenia', birthDate: '1971-01-01' },
      { nik: '3316091205800009', address: 'Pindah' },
    ];
    for (const fix of fixes) {
      const diff = diffRegister(existing, listed([{ ...one, ...fix }, ...existing.slice(1)]), SAID);
      expect(diff).toMatchObject({ added: [], gone: [], changed: [{ id: one.id }] });
      expect(new Set(diff.changed[0]?.fields)).toEqual(new Set(Object.keys(fix)));
    }
  });

  it('that puts right two NIKs that were exchanged leaves each person their id', () => {
    const [first, second, ...rest] = existing;
    if (first === undefined || second === undefined) throw new Error('nobody');
    const wrong = [{ ...first, nik: second.nik }, { ...second, nik: first.nik }, ...rest];
    const diff = diffRegister(wrong, listed(existing), SAID);
    expect(diff.changed.map(({ id, fields }) => [id, ...fields])).toEqual([
      [first.id, 'nik'],
      [second.id, 'nik'],
    ]);
  });

  it('does not wipe what it does not speak of, or leaves empty', () => {
    const known = existing.map((person) => ({ ...person, motherName: 'Suparmi' }));
    const silent = existing.map((person) => ({ ...person, dusun: '' }));
    expect(diffRegister(known, listed(silent), SAID)).toMatchObject({ changed: [], gone: [] });
  });

  it('with a broken row does not make its person gone', () => {
    const broken = existing.map((person, index) =>
      index === 3 ? { ...person, noKk: '123' } : person,
    );
    const list = listed(broken);
    const diff = diffRegister(existing, list, SAID);
    expect(list.held).toHaveLength(1);
    expect(diff).toMatchObject({
      added: [],
      changed: [],
      gone: [],
      held: [{ id: existing[3]?.id }],
    });
  });

  it('speaks of its own villages', () => {
    expect(villagesOf(listed(existing))).toEqual(new Set(['33.16.09.2003']));
  });

  it('accounts for everybody on both sides, and leaves the register as the list says', () => {
    const pool = PEOPLE.slice(0, 60);
    const some = fc.subarray(pool, { maxLength: 40 });
    const edit = fc.constantFrom<Partial<RegisterPerson>>(
      {},
      {},
      { nik: '' },
      { name: 'Sutrisno' },
      { birthDate: '1980-01-01' },
      { nik: pool[0]?.nik ?? '' },
      { noKk: pool[0]?.noKk ?? '' },
    );
    fc.assert(
      fc.property(
        some,
        some,
        fc.array(edit, { minLength: 40, maxLength: 40 }),
        (before, after, edits) => {
          const list = listed(after.map((person, index) => ({ ...person, ...edits[index] })));
          const { added, changed, unchanged, gone, held } = diffRegister(before, list, SAID);
          expect(list.people).toHaveLength(after.length);
          expect(added.length + changed.length + unchanged.length).toBe(after.length);
          const ids = [...changed, ...unchanged, ...gone, ...held].map(({ id }) => id);
          expect(new Set(ids)).toEqual(new Set(before.map(({ id }) => id)));
          expect(ids).toHaveLength(before.length);
          const now = applied(before, { added, changed, unchanged, gone, held });
          const say = (people: readonly { name: string; noKk: string }[]) =>
            people.map(({ name, noKk }) => `${name} ${noKk}`).sort();
          expect(say(now)).toEqual(say(list.people));
          expect(diffRegister(now, list, SAID)).toMatchObject({ added: [], gone: [] });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is compared field by field', () => {
    const [one] = existing;
    if (one === undefined) throw new Error('nobody');
    const diff = diffRegister(
      [one],
      listed([{ ...one, dusun: 'Ngampelsari', regionCode: '33.16.09.2002' }]),
      SAID,
    );
    expect(diff.changed).toMatchObject([{ id: one.id, fields: ['dusun', 'regionCode'] }]);
    expect(REGISTER_FIELDS).toContain('dusun');
  });
});
