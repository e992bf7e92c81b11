/** Seeds that failed once: always lived through again. */
export const FIXED_SEEDS: readonly number[] = [100, 3024];
