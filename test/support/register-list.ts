import writeXlsxFile from 'write-excel-file/universal';
import type { Row } from '../../src/domain/import/cell.ts';
import type { ImportErrorCode } from '../../src/domain/import/read-list.ts';
import type { RegisterPerson } from '../../src/domain/register/person.ts';
import { must } from './must.ts';
import { inventPeople } from './people.ts';

/** The village that invented lists are about. */
export const LIST_VILLAGE = '33.16.09.2003';

/** Headings as a list of DTKS has them, with a title above: the people begin in row 4. */
const HEADINGS = [
  'No.',
  'ID DTKS',
  'NIK',
  'No. KK',
  'Nama Lengkap',
  'Jenis Kelamin',
  'Tempat Lahir',
  'Tanggal Lahir',
  'Hub. Keluarga',
  'Alamat',
  'Dusun',
  'RT',
  'RW',
  'Kecamatan',
  'Desa/Kelurahan',
];
const FIRST_ROW = 4;

type Heading = 'NIK' | 'No. KK' | 'Nama Lengkap' | 'Alamat' | 'Kecamatan' | 'Desa/Kelurahan';

/** What a person must be told of a broken row. */
export interface BrokenRow {
  readonly row: number;
  readonly letter: string;
  readonly heading: Heading;
  readonly code: ImportErrorCode;
}

export interface InventedList {
  readonly people: readonly RegisterPerson[];
  readonly rows: readonly Row[];
  readonly broken: readonly BrokenRow[];
}

/** Everybody of a family lives in the same place, under one head. */
function families(people: readonly RegisterPerson[]): RegisterPerson[] {
  return people.map((person, index) => {
    const { address, dusun, rt, rw } = must(people[index - (index % 4)]);
    const listNumber = `3316${String(700_000 + index)}`;
    return { ...person, regionCode: LIST_VILLAGE, address, dusun, rt, rw, listNumber };
  });
}

function rowOf(person: RegisterPerson, index: number): Row {
  const day = person.birthDate.split('-').reverse().join('-');
  return [
    index + 1,
    person.listNumber,
    person.nik,
    person.noKk,
    person.name,
    person.sex === 'male' ? 'L' : 'P',
    person.birthPlace,
    day,
    person.relation === 'head' ? 'Kepala Keluarga' : 'Anak',
    person.address,
    person.dusun,
    person.rt,
    person.rw,
    'Blora',
    'Pelem',
  ];
}

type Damage = readonly [ImportErrorCode, Heading, (person: RegisterPerson) => Row[number]];

const DAMAGE: readonly Damage[] = [
  ['name_missing', 'Nama Lengkap', () => ''],
  ['name_missing', 'Nama Lengkap', () => '-'],
  ['name_missing', 'Nama Lengkap', () => null],
  ['village_unknown', 'Desa/Kelurahan', () => 'Pelemdukuh'],
  ['village_unknown', 'Desa/Kelurahan', () => 'RT 3'],
  ['village_outside', 'Kecamatan', () => 'Jati'],
  ['village_outside', 'Kecamatan', () => 'Kec. Jati'],
  ['village_missing', 'Desa/Kelurahan', () => ''],
  ['number_not_digits', 'NIK', ({ nik }) => nik.replace('0', 'O')],
  ['number_not_digits', 'NIK', ({ nik }) => `${nik}?`],
  ['number_not_digits', 'No. KK', ({ noKk }) => noKk.replace('1', 'l')],
  ['number_length', 'NIK', ({ nik }) => nik.slice(1)],
  ['number_length', 'NIK', ({ nik }) => `${nik}1`],
  ['number_length', 'No. KK', ({ noKk }) => noKk.slice(0, -1)],
  ['number_shortened', 'NIK', ({ nik }) => `${nik[0]},${nik.slice(1, 6)}E+15`],
  ['number_shortened', 'No. KK', ({ noKk }) => `${noKk[0]},${noKk.slice(1, 6)}E+15`],
  ['number_rounded', 'NIK', ({ nik }) => Number(`${nik.slice(0, 15)}0`)],
  ['number_rounded', 'NIK', ({ nik }) => Number(`${nik.slice(0, 15)}0`)],
  ['number_rounded', 'No. KK', ({ noKk }) => Number(`${noKk.slice(0, 15)}0`)],
  ['too_long', 'Alamat', ({ address }) => `${address} `.repeat(40).trim()],
];

/** Rows are broken far apart from each other, the first and the last among them. */
const brokenAt = (index: number, count: number) =>
  Math.round((index * (count - 1)) / (DAMAGE.length - 1));

function listOf(people: readonly RegisterPerson[], rows: readonly Row[]): InventedList['rows'] {
  return [['DAFTAR PENERIMA, KECAMATAN BLORA'], [], HEADINGS, ...rows.slice(0, people.length)];
}

/** A list of one village with 20 broken rows of many kinds, each named in `broken`. */
export function inventList(count = 1_500): InventedList {
  const people = families(inventPeople(count));
  const rows = people.map((person, index) => [...rowOf(person, index)]);
  const broken = DAMAGE.map(([code, heading, damage], index): BrokenRow => {
    const at = brokenAt(index, count);
    const column = HEADINGS.indexOf(heading);
    must(rows[at])[column] = damage(must(people[at]));
    // of a wrong village, the column of the village is named
    const named = heading === 'Kecamatan' ? 'Desa/Kelurahan' : heading;
    const letter = String.fromCharCode(65 + HEADINGS.indexOf(named));
    return { row: FIRST_ROW + at, letter, heading: named, code };
  });
  return { people, rows: listOf(people, rows), broken };
}

export interface NewerList extends InventedList {
  /** People of the older list whom it has with another address. */
  readonly moved: readonly RegisterPerson[];
  /** People of the older list whom it has no more. */
  readonly gone: readonly RegisterPerson[];
}

/**
 * The list of the next quarter: sound, in another order, with some people at another address and
 * some no longer listed, none of whom had a broken row.
 */
export function newerList({ people, broken }: InventedList): NewerList {
  const wasBroken = new Set(broken.map(({ row }) => must(people[row - FIRST_ROW]).id));
  const sound = people.filter(({ id }) => !wasBroken.has(id));
  const moved = sound.slice(100, 106).map((person) => ({ ...person, address: 'Jalan Baru 7' }));
  const gone = sound.slice(200, 204);
  const goneIds = new Set(gone.map(({ id }) => id));
  const movedById = new Map(moved.map((person) => [person.id, person]));
  const now = people
    .filter(({ id }) => !goneIds.has(id))
    .map((person) => movedById.get(person.id) ?? person)
    .toReversed();
  return { people: now, rows: listOf(now, now.map(rowOf)), broken: [], moved, gone };
}

/** The list as the file that somebody hands over. */
export async function xlsxBlobOf({ rows }: InventedList): Promise<Blob> {
  const data = rows.map((row) => row.map((cell) => cell as string | number | null));
  return writeXlsxFile(data, { sheet: 'Daftar' }).toBlob();
}

/** The same for a page that is driven from Node. */
export async function xlsxOf(list: InventedList): Promise<Buffer> {
  return Buffer.from(await (await xlsxBlobOf(list)).arrayBuffer());
}
