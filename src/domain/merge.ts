export type Fields = Readonly<Record<string, unknown>>;

/** As a base value: nothing is known of what the field held, so any other value is a clash. */
export const NOTHING = Symbol('nothing');

export interface FieldClash {
  readonly field: string;
  /** What stands on the server. */
  readonly theirs: unknown;
  /** What the late change wanted. */
  readonly mine: unknown;
}

export interface Merge {
  /** Fields to write. */
  readonly apply: Fields;
  /** Fields changed on both sides to different values. */
  readonly clashes: readonly FieldClash[];
}

/** Structural equality of JSON values; the order of an object's keys does not matter. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return false;
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) => Object.hasOwn(right, key) && sameValue((left as Fields)[key], (right as Fields)[key]),
  );
}

const UNSAID: readonly unknown[] = ['', null, false, undefined];

/** Whether a field of a new record says nothing: it is empty, or what such records start with. */
function isUnsaid(value: unknown, start: unknown): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return isEmptyList || UNSAID.includes(value) || (start !== undefined && sameValue(value, start));
}

/** The fields with which a new record says something. */
export function saidFields(fields: Fields, starts: Fields): Fields {
  const said = Object.entries(fields).filter(([field, value]) => !isUnsaid(value, starts[field]));
  return Object.fromEntries(said);
}

/**
 * Merges a record that was made twice, as when two phones prepared the same list with no network:
 * what one left unsaid is taken from the other; what both said differently is a clash.
 * @param starts values that records of the kind start with and that are nobody's word
 */
export function mergeCreated(current: Fields, wanted: Fields, starts: Fields): Merge {
  const said = saidFields(wanted, starts);
  const base = Object.keys(said).map((field): [string, unknown] => {
    const theirs = current[field];
    return [field, isUnsaid(theirs, starts[field]) ? theirs : NOTHING];
  });
  return mergeFields(current, said, Object.fromEntries(base));
}

/** The fields that a person has changed: a form may hand in others as they were. */
export function changedFields(wanted: Fields, base: Fields): Fields {
  const changed = Object.entries(wanted).filter(
    ([field, mine]) => !Object.hasOwn(base, field) || !sameValue(mine, base[field]),
  );
  return Object.fromEntries(changed);
}

/**
 * Merges a late change into the record as it stands, field by field: a field that the person has
 * not changed, or that stands as wanted, is left; one that nobody else has changed since `base` is
 * written; one that was changed on both sides to different values is a clash, which a person
 * decides.
 */
export function mergeFields(current: Fields, wanted: Fields, base: Fields): Merge {
  const apply: Record<string, unknown> = {};
  const clashes: FieldClash[] = [];
  for (const [field, mine] of Object.entries(changedFields(wanted, base))) {
    const theirs = current[field];
    if (sameValue(theirs, mine)) continue;
    if (sameValue(theirs, base[field])) apply[field] = mine;
    else clashes.push({ field, theirs, mine });
  }
  return { apply, clashes };
}
