import type { TpkDatabase } from './database.ts';

const writing = new WeakMap<TpkDatabase, Set<Promise<unknown>>>();

/** Remembers a write that is under way until it has ended, well or not. */
export function underWay<T>(db: TpkDatabase, write: Promise<T>): Promise<T> {
  const writes = writing.get(db) ?? new Set();
  writing.set(db, writes);
  const settled: Promise<unknown> = write
    .catch(() => undefined)
    .finally(() => writes.delete(settled));
  writes.add(settled);
  return write;
}

/** Resolves once nothing is being written any more: before the page is given up for a reload. */
export async function writesEnded(db: TpkDatabase): Promise<void> {
  const writes = writing.get(db) ?? new Set();
  if (writes.size === 0) return;
  await Promise.all(writes);
  // one may have begun meanwhile
  await writesEnded(db);
}
