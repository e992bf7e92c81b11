/** How long a test waits for something that is to come: it ends what hangs, and decides nothing. */
export const PATIENCE = { timeout: 30_000 } as const;
