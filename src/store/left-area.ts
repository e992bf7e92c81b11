import type { TpkDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import type { Columns } from './sealed-row.ts';
import type { OutboxEntry } from './types.ts';

/** Whether the last full pull did not see a row any more, and no work of this phone is on it. */
export function hasLeft(row: Columns, generation: number): boolean {
  return row['generation'] !== generation && row['pending'] === 0 && row['refused'] === 0;
}

/** Ids of all records that something in the outbox touches or depends on. */
export async function neededByWork(db: TpkDatabase): Promise<Set<unknown>> {
  return new Set(await db.outbox.orderBy('refs').uniqueKeys());
}

/**
 * Lets go of records that had left the area and were kept for this work alone, which is gone from
 * the outbox now. Inside a transaction over all records.
 */
export async function dropLeft(
  db: TpkDatabase,
  gone: readonly Pick<OutboxEntry, 'refs'>[],
): Promise<void> {
  if ((await readMeta(db, 'pulling')) === true) return;
  const generation = (await readMeta(db, 'generation')) ?? 0;
  const needed = await neededByWork(db);
  const ids = [...new Set(gone.flatMap(({ refs }) => refs))].filter((id) => !needed.has(id));
  for (const table of db.allRows()) {
    const rows = (await db.stored(table.name).bulkGet(ids)).filter((row) => row !== undefined);
    const left = rows.filter((row) => hasLeft(row, generation));
    await table.bulkDelete(left.map(({ id }) => id));
  }
}
