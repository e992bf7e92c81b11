import { readFamilyCard } from '../identity/family-card.ts';
import { readNik } from '../identity/nik.ts';
import { nameTokens } from '../identity/person-name.ts';
import { readPhone } from '../identity/phone.ts';
import { readRt, readRtRw } from '../identity/rt-rw.ts';
import { FIELD_MAX, REGISTER_FIELDS } from '../register/person.ts';
import type { RegisterFields } from '../register/person.ts';
import type { RegencyRegions } from '../region.ts';
import { readBirthDate } from './birth-date.ts';
import { cellText, isEmptyRow, isNumberCell } from './cell.ts';
import type { Cell, Row } from './cell.ts';
import type { ColumnMap, ImportColumn } from './columns.ts';
import { placeFinder } from './place.ts';
import type { PlaceFinder } from './place.ts';
import { orNothing, readMaritalStatus, readPregnant, readRelation, readSex } from './values.ts';

/** Errors keep a row out; warnings come in with it. */
export type ImportErrorCode =
  | 'name_missing'
  | 'village_missing'
  | 'village_unknown'
  | 'village_ambiguous'
  | 'village_outside'
  | 'number_rounded'
  | 'number_shortened'
  | 'number_not_digits'
  | 'number_length'
  | 'too_long';
export type ImportWarningCode =
  | 'nik_missing'
  | 'nik_structure'
  | 'nik_twice'
  | 'birth_date_unreadable'
  | 'birth_date_ambiguous'
  | 'word_unknown'
  | 'phone_unreadable';

/** What is wrong, and where a person finds it in the file. Never what stands there. */
export interface ImportProblem {
  readonly level: 'error' | 'warning';
  readonly code: ImportErrorCode | ImportWarningCode;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** The column, or null where the list has none for it. */
  readonly column: ImportColumn;
  /** Index of the column from 0, for its letter and heading; null where the list has none. */
  readonly columnIndex: number | null;
}

export interface ImportedPerson extends RegisterFields {
  readonly regionCode: string;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
}

export interface ImportedList {
  /** Rows without an error. */
  readonly people: readonly ImportedPerson[];
  /** People of rows with an error, as far as they could be read: they are not gone. */
  readonly held: readonly ImportedPerson[];
  readonly problems: readonly ImportProblem[];
  /** Rows that hold anything: `people` and `held` together. */
  readonly rows: number;
}

export interface ImportOptions {
  /** Index of the row with the headings. */
  readonly header: number;
  readonly columns: ColumnMap;
  readonly regions: RegencyRegions;
  /** Regions that the person who imports may import for. */
  readonly scopes: readonly string[];
  /** The village of rows that name none; empty for none. */
  readonly village: string;
  /** WIB day. */
  readonly today: string;
}

interface RowReader {
  readonly text: (column: ImportColumn) => string;
  readonly cell: (column: ImportColumn) => Cell;
  readonly note: (
    level: 'error' | 'warning',
    code: ImportProblem['code'],
    column: ImportColumn,
  ) => void;
}

type Held = 'nik as number' | 'nik as text' | 'noKk as number' | 'noKk as text';

function heldAs(column: 'nik' | 'noKk', cell: Cell): Held {
  return `${column} as ${isNumberCell(cell) ? 'number' : 'text'}`;
}

/**
 * The cells whose 16-digit numbers all end in 0, because a spreadsheet has rounded them to 15
 * digits. Numbers and texts of a column are judged apart: one NIK that was typed as a number is
 * rounded, whatever those around it end in that were kept as text.
 */
function roundedCells(rows: readonly Row[], columns: ColumnMap): ReadonlySet<Held> {
  const whole = new Set<Held>();
  const counts = new Map<Held, number>();
  for (const row of rows) {
    for (const column of ['nik', 'noKk'] as const) {
      const cell = row[columns[column] ?? -1];
      const digits = cellText(cell).replaceAll(/\D/g, '');
      if (digits.length !== 16) continue;
      const held = heldAs(column, cell);
      counts.set(held, (counts.get(held) ?? 0) + 1);
      if (!digits.endsWith('0')) whole.add(held);
    }
  }
  const enough = (held: Held, count: number) => count >= (held.endsWith('number') ? 1 : 20);
  return new Set(
    [...counts]
      .filter(([held, count]) => !whole.has(held) && enough(held, count))
      .map(([held]) => held),
  );
}

/** A NIK or No KK that says "none" in the ways of lists: empty, a dash, zeros. */
function numberText(text: string): string {
  return /^[0\s.-]*$/.test(text) ? '' : text;
}

function readNumber(
  column: 'nik' | 'noKk',
  rounded: ReadonlySet<Held>,
  { text, cell, note }: RowReader,
): string {
  const typed = numberText(orNothing(text(column)));
  if (typed === '') {
    if (column === 'nik') note('warning', 'nik_missing', column);
    return '';
  }
  const { value, fault } = column === 'nik' ? readNik(typed) : readFamilyCard(typed);
  if (fault === 'not_digits' || fault === 'shortened' || fault === 'length') {
    note('error', `number_${fault}`, column);
  } else if (rounded.has(heldAs(column, cell(column)))) note('error', 'number_rounded', column);
  else if (fault !== null && column === 'nik') note('warning', 'nik_structure', column);
  return value;
}

function readBirth(
  nik: string,
  today: string,
  { text, note }: RowReader,
): { readonly birthPlace: string; readonly birthDate: string } {
  const both = text('birthPlaceAndDate');
  const [, place = '', day = ''] = /^(.*?)[,/]?\s*(\d.*)$/.exec(both) ?? [undefined, both];
  const written = orNothing(text('birthDate')) || day;
  const { date, fault } = readBirthDate(written, nik, today);
  if (fault !== null) note('warning', `birth_date_${fault}`, 'birthDate');
  return { birthPlace: orNothing(text('birthPlace')) || place.trim(), birthDate: date };
}

function readHome({ text, note }: RowReader) {
  const address = orNothing(text('address'));
  const pair = readRtRw(text('rtRw'));
  const told = { rt: readRt(orNothing(text('rt'))), rw: readRt(orNothing(text('rw'))) };
  const inAddress = told.rt === '' && told.rw === '' ? readRtRw(address) : null;
  const { value, fault } = readPhone(orNothing(text('phone')));
  if (fault !== null) note('warning', 'phone_unreadable', 'phone');
  return {
    address,
    dusun: orNothing(text('dusun')),
    rt: told.rt || (pair?.rt ?? inAddress?.rt ?? ''),
    rw: told.rw || (pair?.rw ?? inAddress?.rw ?? ''),
    phone: fault === null ? value : '',
  };
}

function readWord<T extends string>(
  column: 'sex' | 'relation' | 'maritalStatus',
  read: (text: string) => T | '' | undefined,
  { text, note }: RowReader,
): T | '' {
  const value = read(orNothing(text(column)));
  if (value === undefined) note('warning', 'word_unknown', column);
  return value ?? '';
}

function readPlace(find: PlaceFinder, fallback: string, { text, note }: RowReader): string {
  const place = find({
    villageCode: text('villageCode'),
    villageName: orNothing(text('villageName')),
    kecamatanCode: `${text('regencyCode')}${text('kecamatanCode')}`,
    kecamatanName: orNothing(text('kecamatanName')),
  });
  if (place.fault === null) return place.code;
  if (place.fault === 'missing' && fallback !== '') return fallback;
  note('error', `village_${place.fault}`, 'villageName');
  return '';
}

function readRow(
  reader: RowReader,
  options: ImportOptions,
  rounded: ReadonlySet<Held>,
  find: PlaceFinder,
): RegisterFields & { readonly regionCode: string } {
  const { text, note } = reader;
  const name = orNothing(text('name'));
  if (nameTokens(name).length === 0) note('error', 'name_missing', 'name');
  const nik = readNumber('nik', rounded, reader);
  const person = {
    regionCode: readPlace(find, options.village, reader),
    name,
    nik,
    noKk: readNumber('noKk', rounded, reader),
    sex: readWord('sex', readSex, reader),
    ...readBirth(nik, options.today, reader),
    relation: readWord('relation', readRelation, reader),
    maritalStatus: readWord('maritalStatus', readMaritalStatus, reader),
    motherName: orNothing(text('motherName')),
    occupation: orNothing(text('occupation')),
    disability: orNothing(text('disability')),
    pregnant: readPregnant(text('pregnant')),
    ...readHome(reader),
    listNumber: orNothing(text('listNumber')),
    listFamilyNumber: orNothing(text('listFamilyNumber')),
    programmes: orNothing(text('programmes')),
    decile: orNothing(text('decile')),
  };
  const long = REGISTER_FIELDS.find((field) => person[field].length > FIELD_MAX[field]);
  if (long !== undefined) note('error', 'too_long', long);
  return person;
}

/** A second, third … person with a NIK that the list has already; both come in, and it is said. */
function twiceProblems(
  people: readonly ImportedPerson[],
  columnIndex: number | null,
): ImportProblem[] {
  const seen = new Set<string>();
  return people
    .filter(({ nik }) => {
      const isAgain = nik !== '' && seen.has(nik);
      seen.add(nik);
      return isAgain;
    })
    .map(({ row }) => ({ level: 'warning', code: 'nik_twice', row, column: 'nik', columnIndex }));
}

/**
 * Reads the rows below the headings. Every row that holds anything is accounted for: among the
 * people, or held back by an error that names its row and column. What the national list itself
 * has wrong (a NIK with an impossible date, none at all) is only warned of, because those people
 * must be found to be corrected; what the file has damaged is an error.
 */
export function readList(rows: readonly Row[], options: ImportOptions): ImportedList {
  const { columns, header } = options;
  const body = rows.slice(header + 1);
  const rounded = roundedCells(body, columns);
  const find = placeFinder(options.regions, options.scopes);
  const people: ImportedPerson[] = [];
  const held: ImportedPerson[] = [];
  const problems: ImportProblem[] = [];
  body.forEach((cells, index) => {
    if (isEmptyRow(cells)) return;
    const row = header + 2 + index;
    let isHeld = false;
    const cell = (column: ImportColumn) => cells[columns[column] ?? -1];
    const reader: RowReader = {
      cell,
      text: (column) => cellText(cell(column)),
      note: (level, code, column) => {
        if (level === 'error') isHeld = true;
        problems.push({ level, code, row, column, columnIndex: columns[column] ?? null });
      },
    };
    const person = { ...readRow(reader, options, rounded, find), row };
    (isHeld ? held : people).push(person);
  });
  const twice = twiceProblems(people, columns.nik ?? null);
  return { people, held, problems: [...problems, ...twice], rows: people.length + held.length };
}
