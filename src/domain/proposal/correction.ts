import { FAMILY_FIELDS, PERSON_FIELDS } from '../register/person.ts';
import type {
  FamilyField,
  FamilyFields,
  PersonField,
  PersonFields,
  RegisterPerson,
} from '../register/person.ts';
import { concernedOf } from './proposal.ts';
import type { Proposal } from './proposal.ts';

/** One field with its old and its new value. */
export interface FieldChange {
  /** Null for a field that the family shares. */
  readonly memberId: string | null;
  readonly field: PersonField | FamilyField;
  readonly from: string;
  readonly to: string;
}

function changed<T extends object>(was: T, now: T, fields: readonly (keyof T & string)[]) {
  return fields
    .filter((field) => was[field] !== now[field])
    .map((field) => ({ field, from: String(was[field]), to: String(now[field]) }));
}

/** The family's fields that would change; none for a family that is not in the register. */
export function familyChanges(was: FamilyFields | null, now: FamilyFields): FieldChange[] {
  if (was === null) return [];
  return changed(was, now, FAMILY_FIELDS).map((one) => ({ memberId: null, ...one }));
}

/** A person's fields that would change. */
export function personChanges(
  memberId: string,
  was: PersonFields | null,
  now: PersonFields,
): FieldChange[] {
  if (was === null) return [];
  return changed(was, now, PERSON_FIELDS).map((one) => ({ memberId, ...one }));
}

/** What a correction asks for, field by field: the family's first, then each member's. */
export function changesOf(proposal: Proposal): FieldChange[] {
  return [
    ...familyChanges(proposal.familyWas, proposal.family),
    ...concernedOf(proposal).flatMap(({ id, was, fields }) => personChanges(id, was, fields)),
  ];
}

/**
 * How a change stands towards the register as it is now: `due`; `done` where a newer list already
 * says so; `moved` where it says something else than when the proposal was made.
 */
export function changeStanding(
  change: FieldChange,
  person: RegisterPerson,
): 'due' | 'done' | 'moved' {
  const now = person[change.field];
  if (now === change.to) return 'done';
  return now === change.from ? 'due' : 'moved';
}
