/** A field that somebody else changed while this person was writing it. */
export interface Meanwhile {
  readonly field: string;
  /** What the record says now. */
  readonly recorded: string;
  readonly mine: string;
}

type Texts = Readonly<Record<string, string>>;

/**
 * The fields of `changed` that the record no longer holds as they were when the person began, and
 * that it does not hold as the person wants them either. Saving those would write over another
 * person's words unseen.
 * @param begun the record as it was when the person began to write
 * @param current the record as it is
 * @param seen recorded values that the person has already decided against, by field
 */
export function changedMeanwhile(
  begun: Texts,
  current: Texts,
  changed: Texts,
  seen: Texts = {},
): Meanwhile[] {
  return Object.entries(changed).flatMap(([field, mine]) => {
    const recorded = current[field] ?? '';
    if (recorded === (begun[field] ?? '') || recorded === mine) return [];
    return Object.hasOwn(seen, field) && seen[field] === recorded
      ? []
      : [{ field, recorded, mine }];
  });
}
