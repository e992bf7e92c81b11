import type { TpkDatabase } from './database.ts';

const kept = new WeakMap<TpkDatabase, Set<() => void>>();

/**
 * Tells of something personal that is kept in memory, beside the database. `drop` is called once,
 * when the phone locks.
 */
export function keepUntilLock(db: TpkDatabase, drop: () => void): void {
  const drops = kept.get(db) ?? new Set();
  drops.add(drop);
  kept.set(db, drops);
}

/** Lets go of everything that is kept in memory of what this database holds. */
export function dropKept(db: TpkDatabase): void {
  const drops = kept.get(db) ?? [];
  kept.delete(db);
  for (const drop of drops) drop();
}
