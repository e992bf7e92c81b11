import { diffRegister } from '../../domain/import/diff.ts';
import type { ChangedPerson, RegisterDiff } from '../../domain/import/diff.ts';
import type { ImportedPerson } from '../../domain/import/read-list.ts';
import type {
  RegisterField,
  RegisterFields,
  RegisterPerson,
} from '../../domain/register/person.ts';
import type { RegisterList } from '../../protocol/register.ts';
import type { RegisterRow } from '../storage/register.ts';

/** Fields of one person with their new values. */
export interface PersonChange {
  readonly id: string;
  readonly changes: Partial<RegisterFields>;
}

/** What a list means for a village's register. */
export interface Comparison extends RegisterDiff {
  /** Who were gone and are listed again; they are not among the added. */
  readonly back: readonly PersonChange[];
}

/**
 * Compares a list with the people who are listed now, and those whom it has beyond them with the
 * people who are gone: so somebody who comes back is who they were.
 */
export function compareList(rows: readonly RegisterRow[], list: RegisterList): Comparison {
  const { regionCode } = list;
  const inVillage = (people: RegisterList['people']): ImportedPerson[] =>
    people.map((person) => ({ ...person, regionCode }));
  const said = new Set<RegisterField>(list.said);
  const listed = rows.filter(({ fields }) => !fields.gone).map(personOf);
  const now = diffRegister(
    listed,
    { people: inVillage(list.people), held: inVillage(list.held) },
    said,
  );
  const gone = rows.filter(({ fields }) => fields.gone).map(personOf);
  const again = diffRegister(gone, { people: now.added, held: [] }, said);
  const back = [
    ...again.changed.map(changeOf),
    ...again.unchanged.map(({ id }): PersonChange => ({ id, changes: {} })),
  ];
  return { ...now, added: again.added, back };
}

/** What a list says of somebody whom the register has otherwise. */
export function changeOf({ id, after, fields }: ChangedPerson): PersonChange {
  const own = fields.filter((field) => field !== 'regionCode');
  return { id, changes: Object.fromEntries(own.map((field) => [field, after[field]])) };
}

function personOf({ id, regionCode, fields }: RegisterRow): RegisterPerson {
  const { gone: _gone, ...listed } = fields;
  return { ...listed, id, regionCode };
}
