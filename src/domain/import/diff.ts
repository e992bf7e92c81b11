import { comparableName, compareNames } from '../identity/name-similarity.ts';
import { REGISTER_FIELDS } from '../register/person.ts';
import type { RegisterField, RegisterFields, RegisterPerson } from '../register/person.ts';
import type { ImportedPerson } from './read-list.ts';

export interface ChangedPerson {
  readonly id: string;
  readonly before: RegisterPerson;
  readonly after: ImportedPerson;
  readonly fields: readonly (RegisterField | 'regionCode')[];
}

/** What a newer list changes. Nobody is in two of them, nobody is left out. */
export interface RegisterDiff {
  readonly added: readonly ImportedPerson[];
  readonly changed: readonly ChangedPerson[];
  readonly unchanged: readonly RegisterPerson[];
  /** In the register, but no longer in the list. */
  readonly gone: readonly RegisterPerson[];
  /** Not compared, because the row with them has an error. */
  readonly held: readonly RegisterPerson[];
}

type Listed = RegisterFields & { readonly regionCode: string };
type KeyOf = (person: Listed) => string;

/** Below this, two names under one NIK are two people, of whom one has the other's number. */
const SAME_NAME = 0.5;

const nameKey = ({ name }: Listed) => comparableName(name).key;
const alike = (left: Listed, right: Listed) =>
  compareNames(comparableName(left.name), comparableName(right.name));

interface Pass {
  readonly key: KeyOf;
  readonly fits: (left: Listed, right: Listed) => boolean;
}

/**
 * By these, in turn, a row finds its person: the NIK with the same name, then with one like it; the
 * card with name and birth date; the list's own number; the card and name alone, where a birth date
 * is missing; last the NIK whatever the name.
 */
const PASSES: readonly Pass[] = [
  { key: (one) => keyOf(one.nik, nameKey(one)), fits: () => true },
  { key: ({ nik }) => nik, fits: (a, b) => alike(a, b) >= SAME_NAME },
  { key: (one) => keyOf(one.noKk, nameKey(one), one.birthDate), fits: () => true },
  { key: ({ listNumber }) => listNumber, fits: (a, b) => alike(a, b) >= SAME_NAME },
  {
    key: (one) => keyOf(one.noKk, nameKey(one)),
    fits: (a, b) => a.birthDate === '' || b.birthDate === '',
  },
  { key: ({ nik }) => nik, fits: () => true },
];

/** A key of several parts; none where one of them is missing. */
function keyOf(...parts: readonly string[]): string {
  return parts.includes('') ? '' : parts.join(' ');
}

/** Pairs rows with people, each at most once; of several with one key, the likest names first. */
function pair(
  existing: readonly RegisterPerson[],
  incoming: readonly ImportedPerson[],
): Map<ImportedPerson, RegisterPerson> {
  const pairs = new Map<ImportedPerson, RegisterPerson>();
  const free = new Set(existing);
  for (const { key, fits } of PASSES) {
    const groups = new Map<string, RegisterPerson[]>();
    for (const person of free) {
      const group = groups.get(key(person));
      if (group === undefined) groups.set(key(person), [person]);
      else group.push(person);
    }
    for (const row of incoming) {
      if (pairs.has(row) || key(row) === '') continue;
      const candidates = (groups.get(key(row)) ?? []).filter(
        (person) => free.has(person) && fits(person, row),
      );
      const best = likest(candidates, row);
      if (best === undefined) continue;
      pairs.set(row, best);
      free.delete(best);
    }
  }
  return pairs;
}

function likest(candidates: readonly RegisterPerson[], row: Listed): RegisterPerson | undefined {
  if (candidates.length < 2) return candidates[0];
  const score = (person: RegisterPerson) =>
    alike(person, row) +
    (person.noKk === row.noKk ? 1 : 0) +
    (person.birthDate === row.birthDate ? 1 : 0);
  return candidates.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/**
 * The fields that a list changes. Of a field without a column, and where its cell is empty, it says
 * nothing: what the register knows stays.
 */
function differing(
  before: RegisterPerson,
  after: ImportedPerson,
  said: ReadonlySet<RegisterField>,
): (RegisterField | 'regionCode')[] {
  const fields = REGISTER_FIELDS.filter(
    (field) => said.has(field) && after[field] !== '' && before[field] !== after[field],
  );
  return before.regionCode === after.regionCode ? fields : [...fields, 'regionCode'];
}

/**
 * What a newer list means for the register: people keep their ids. They are matched by NIK, else
 * by family card, name and birth date, else by the list's own number.
 * @param existing the register of the villages that the list is about, and no others
 * @param said fields that the list has a column for
 */
export function diffRegister(
  existing: readonly RegisterPerson[],
  list: { readonly people: readonly ImportedPerson[]; readonly held: readonly ImportedPerson[] },
  said: ReadonlySet<RegisterField>,
): RegisterDiff {
  const pairs = pair(existing, [...list.people, ...list.held]);
  const added: ImportedPerson[] = [];
  const changed: ChangedPerson[] = [];
  const unchanged: RegisterPerson[] = [];
  for (const after of list.people) {
    const before = pairs.get(after);
    if (before === undefined) {
      added.push(after);
      continue;
    }
    const fields = differing(before, after, said);
    if (fields.length === 0) unchanged.push(before);
    else changed.push({ id: before.id, before, after, fields });
  }
  const held = list.held
    .map((row) => pairs.get(row))
    .filter((person): person is RegisterPerson => person !== undefined);
  const met = new Set(pairs.values());
  return { added, changed, unchanged, gone: existing.filter((one) => !met.has(one)), held };
}

/** The villages that a list is about: only their people can be gone from it. */
export function villagesOf(list: {
  readonly people: readonly ImportedPerson[];
  readonly held: readonly ImportedPerson[];
}): ReadonlySet<string> {
  const codes = [...list.people, ...list.held].map(({ regionCode }) => regionCode);
  return new Set(codes.filter((code) => code !== ''));
}
