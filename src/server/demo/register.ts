import { readNik } from '../../domain/identity/nik.ts';
import type { Sex } from '../../domain/identity/sex.ts';
import {
  EMPTY_FAMILY,
  EMPTY_LISTING,
  EMPTY_PERSON,
  REGISTER_FIELDS,
} from '../../domain/register/person.ts';
import type { RegisterFields, Relation } from '../../domain/register/person.ts';
import { kecamatanOf } from '../../domain/region.ts';
import { addDays } from '../../domain/time.ts';
import { importList } from '../register/import.ts';
import type { Storage } from '../storage/database.ts';
import { readRegister } from '../storage/register.ts';
import type { RegisterRow } from '../storage/register.ts';
import { inventId } from './actor.ts';
import type { Actor } from './actor.ts';
import { inventName } from './people.ts';
import type { Chance } from './random.ts';

const DUSUN = ['Krajan', 'Ngampel', 'Sambirejo', 'Tegalsari'] as const;
const STREETS = ['Melati', 'Kenanga', 'Jati', 'Randu', 'Mawar'] as const;
const WORK = ['Petani', 'Buruh tani', 'Buruh bangunan', 'Pedagang', 'Tidak bekerja'] as const;

const two = (value: number) => String(value).padStart(2, '0');

/** Gives out numbers of people and families, none twice. */
export class Numbers {
  readonly #given = new Map<string, number>();

  nik(village: string, birthDate: string, sex: Sex): string {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const written = sex === 'female' ? Number(day) + 40 : Number(day);
    return this.#next(`${digitsOf(village)}${two(written)}${month}${year.slice(2)}`);
  }

  noKk(village: string, recordedOn: string): string {
    const [year = '', month = '', day = ''] = recordedOn.split('-');
    return this.#next(`${digitsOf(village)}${day}${month}${year.slice(2)}`);
  }

  #next(prefix: string): string {
    const serial = (this.#given.get(prefix) ?? 0) + 1;
    this.#given.set(prefix, serial);
    return `${prefix}${String(serial).padStart(4, '0')}`;
  }
}

const digitsOf = (village: string) => (kecamatanOf(village) ?? village).replaceAll('.', '');

/** A family of one to five people who do not exist, the head first. */
export function inventFamily(
  village: string,
  today: string,
  chance: Chance,
  numbers: Numbers,
): RegisterFields[] {
  const family = {
    ...EMPTY_FAMILY,
    noKk: numbers.noKk(village, addDays(today, -chance.whole(400, 5000))),
    address: `Jalan ${chance.pick(STREETS)} ${chance.whole(1, 60)}`,
    dusun: chance.pick(DUSUN),
    rt: `00${chance.whole(1, 6)}`,
    rw: `00${chance.whole(1, 3)}`,
  };
  const person = (relation: Relation, sex: Sex, years: readonly [number, number]) => {
    const birthDate = addDays(today, -chance.whole(years[0] * 365, years[1] * 365));
    const isAdult = years[0] > 17;
    return {
      ...EMPTY_PERSON,
      ...EMPTY_LISTING,
      ...family,
      name: inventName(chance, sex),
      nik: numbers.nik(village, birthDate, sex),
      sex,
      birthPlace: 'Blora',
      birthDate,
      relation,
      maritalStatus: relation === 'child' ? ('single' as const) : ('married' as const),
      motherName: inventName(chance, 'female'),
      occupation: isAdult ? chance.pick(WORK) : '',
      programmes: chance.hits(0.4) ? 'BPNT' : '',
      decile: String(chance.whole(1, 4)),
    };
  };
  const head: Sex = chance.hits(0.8) ? 'male' : 'female';
  const size = chance.whole(1, 5);
  return [
    person('head', head, [28, 70]),
    ...(size > 1 && head === 'male' ? [person('spouse', 'female', [26, 66])] : []),
    ...Array.from({ length: Math.max(0, size - 2) }, () =>
      person('child', chance.hits(0.5) ? 'male' : 'female', [1, 17]),
    ),
  ];
}

/** Has the kecamatan import the list of a village; answers the people as they are on record. */
export async function enlist(
  storage: Storage,
  kecamatan: Actor,
  at: Date,
  village: string,
  families: readonly (readonly RegisterFields[])[],
): Promise<readonly RegisterRow[]> {
  const people = families.flat().map((person, index) => ({ ...person, row: index + 2 }));
  if (people.some(({ nik }) => readNik(nik).fault !== null)) throw new Error('A NIK is broken.');
  const { ground } = await readRegister(storage, village);
  const list = { regionCode: village, said: [...REGISTER_FIELDS], people, held: [] };
  await importList(storage, kecamatan.caller, { id: inventId(at), list, ground }, at);
  return (await readRegister(storage, village)).rows;
}
