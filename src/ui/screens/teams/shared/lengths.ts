/** The longest texts that a record takes, by `protocol/primitives.ts`. */
export const MOST = { short: 120, line: 250 } as const;
