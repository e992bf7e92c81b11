/**
 * Seeds that failed once: always lived through again. A seed means another world once `planOf`, or
 * a step, asks the dice for something else; what each has found has a narrow test of its own too.
 */
export const FIXED_SEEDS: readonly number[] = [
  // a replica that differed for good after a locked phone had delivered what changed nothing
  100,
  // a record of a former village that was held for good
  3024,
];
