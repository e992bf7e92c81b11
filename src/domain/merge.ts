export type Fields = Readonly<Record<string, unknown>>;

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

/**
 * Merges a late change into the record as it stands, field by field: a field that nobody else has
 * changed since `base` is written; one that was changed to the same value is left; one that was
 * changed to another value is a clash, which a person decides.
 */
export function mergeFields(current: Fields, wanted: Fields, base: Fields): Merge {
  const apply: Record<string, unknown> = {};
  const clashes: FieldClash[] = [];
  for (const [field, mine] of Object.entries(wanted)) {
    const theirs = current[field];
    if (sameValue(theirs, mine)) continue;
    if (sameValue(theirs, base[field])) apply[field] = mine;
    else clashes.push({ field, theirs, mine });
  }
  return { apply, clashes };
}
