import { compareNames, comparableName } from './identity/name-similarity.ts';
import type { ComparableName } from './identity/name-similarity.ts';
import type { Sex } from './identity/sex.ts';
import { isDate } from './time.ts';

/** What can be the same: the NIK, the family card, or the person by name, birth date and sex. */
export type Grounds = 'nik' | 'noKk' | 'person';

/** Somebody in the register or in an open proposal. */
export interface Known {
  /** Of the register's person, or of the proposal's member. */
  readonly id: string;
  readonly source: 'register' | 'proposal';
  /** The village. */
  readonly regionCode: string;
  readonly name: string;
  /** Digits alone, as they are stored. */
  readonly nik: string;
  readonly noKk: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly birthDate: string;
  readonly sex: Sex | '';
}

/** Names this alike make one person of two with the same birth date. */
const ALIKE = 0.75;
/** … with a birth date that differs by one digit, or by day and month swapped. */
const ALIKE_NEAR_DATE = 0.9;

/** Whether one digit differs, or day and month have changed places. */
function isNearDate(left: string, right: string): boolean {
  let differing = 0;
  for (let index = 0; index < 10; index += 1) if (left[index] !== right[index]) differing += 1;
  return differing === 1 || right === swapped(left);
}

function swapped(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;
}

type Subject = Omit<Known, 'source' | 'id'>;

interface Prepared<K extends Subject> {
  readonly known: K;
  readonly name: ComparableName;
}

/**
 * How surely two are one person by name, birth date and sex, 0–1; 0 is no. Where a birth date is
 * unknown, only the same name (but for spelling) in the same village counts. The same both ways.
 */
function likeness(left: Prepared<Subject>, right: Prepared<Subject>): number {
  const [a, b] = [left.known, right.known];
  if (a.sex !== '' && b.sex !== '' && a.sex !== b.sex) return 0;
  if (!isDate(a.birthDate) || !isDate(b.birthDate)) {
    return left.name.key !== '' && left.name.key === right.name.key && a.regionCode === b.regionCode
      ? 0.7
      : 0;
  }
  const alike = compareNames(left.name, right.name);
  if (a.birthDate === b.birthDate) return alike >= ALIKE ? alike : 0;
  return isNearDate(a.birthDate, b.birthDate) && alike >= ALIKE_NEAR_DATE ? alike * 0.9 : 0;
}

/** The same as the search does, for two alone: `Known`s without their ids. */
export function personLikeness(left: Subject, right: Subject): number {
  return likeness(prepare(left), prepare(right));
}

function prepare<K extends Subject>(known: K): Prepared<K> {
  return { known, name: comparableName(known.name) };
}

export interface DuplicateIndex {
  readonly everybody: readonly Prepared<Known>[];
  readonly byNik: ReadonlyMap<string, readonly Prepared<Known>[]>;
  readonly byCard: ReadonlyMap<string, readonly Prepared<Known>[]>;
  readonly byBirth: ReadonlyMap<string, readonly Prepared<Known>[]>;
  readonly byName: ReadonlyMap<string, readonly Prepared<Known>[]>;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

/** Makes ready for finding duplicates among many people; 10,000 take a few tens of ms. */
export function indexDuplicates(people: readonly Known[]): DuplicateIndex {
  const [byNik, byCard, byBirth, byName] = [0, 1, 2, 3].map(
    () => new Map<string, Prepared<Known>[]>(),
  ) as [Groups, Groups, Groups, Groups];
  const everybody = people.map((known) => prepare(known));
  for (const prepared of everybody) {
    const { known } = prepared;
    put(byNik, known.nik, prepared);
    put(byCard, known.noKk, prepared);
    put(byBirth, known.birthDate, prepared);
    put(byName, prepared.name.key, prepared);
  }
  return { everybody, byNik, byCard, byBirth, byName };
}
type Groups = Map<string, Prepared<Known>[]>;

/** A date, all dates that differ from it by one digit, and the one with day and month swapped. */
export function datesNear(date: string): string[] {
  if (!isDate(date)) return [];
  const near = new Set([date, swapped(date)]);
  for (const index of [0, 1, 2, 3, 5, 6, 8, 9]) {
    for (let digit = 0; digit <= 9; digit += 1) {
      near.add(`${date.slice(0, index)}${digit}${date.slice(index + 1)}`);
    }
  }
  return [...near];
}

export interface Duplicate {
  readonly known: Known;
  readonly grounds: readonly Grounds[];
  /** How alike as a person, 0–1; 0 where only numbers are the same. */
  readonly likeness: number;
}

/** Sure ones first: the same NIK, then the likest, then the same card. */
export function bySureness(left: Duplicate, right: Duplicate): number {
  const nik = (one: Duplicate) => (one.grounds.includes('nik') ? 1 : 0);
  return (
    nik(right) - nik(left) ||
    right.likeness - left.likeness ||
    left.known.id.localeCompare(right.known.id)
  );
}

/**
 * Those among the indexed who have the same NIK or family card as the subject, or look like the
 * same person, the surest first.
 * @param except ids that are the subject's own: itself in the register, its family's members
 */
export function findDuplicates(
  index: DuplicateIndex,
  subject: Subject,
  except: ReadonlySet<string> = new Set(),
): Duplicate[] {
  const mine = prepare(subject);
  const group = (map: ReadonlyMap<string, readonly Prepared<Known>[]>, key: string) =>
    key === '' ? [] : (map.get(key) ?? []);
  const candidates = new Set([
    ...group(index.byNik, subject.nik),
    ...group(index.byCard, subject.noKk),
    ...datesNear(subject.birthDate).flatMap((date) => group(index.byBirth, date)),
    ...group(index.byName, mine.name.key),
  ]);
  return [...candidates]
    .filter(({ known }) => !except.has(known.id))
    .map((other): Duplicate => {
      const { known } = other;
      const alike = likeness(mine, other);
      const grounds: Grounds[] = [];
      if (subject.nik !== '' && known.nik === subject.nik) grounds.push('nik');
      if (subject.noKk !== '' && known.noKk === subject.noKk) grounds.push('noKk');
      if (alike > 0) grounds.push('person');
      return { known, grounds, likeness: alike };
    })
    .filter(({ grounds }) => grounds.length > 0)
    .sort(bySureness);
}

/** A duplicate as somebody may know of it who may not see the other's village: that it is there. */
export interface VeiledDuplicate {
  readonly grounds: readonly Grounds[];
  readonly source: Known['source'];
  /** Null where the village is outside what the person may see. */
  readonly known: Known | null;
}

/** Duplicates without the data of people whom the one who asks may not see. */
export function veilDuplicates(
  duplicates: readonly Duplicate[],
  maySee: (regionCode: string) => boolean,
): VeiledDuplicate[] {
  return duplicates.map(({ grounds, known }) => ({
    grounds,
    source: known.source,
    known: maySee(known.regionCode) ? known : null,
  }));
}

/** Every pair among the indexed with the same NIK or that looks like one person, each once. */
export function duplicatePairs(
  index: DuplicateIndex,
): { readonly left: Known; readonly right: Known; readonly grounds: readonly Grounds[] }[] {
  return index.everybody.flatMap(({ known: left }) =>
    findDuplicates(index, left)
      .filter(({ known, grounds }) => known.id > left.id && grounds.some((one) => one !== 'noKk'))
      .map(({ known, grounds }) => ({ left, right: known, grounds })),
  );
}
