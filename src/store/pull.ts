import type { PullResponse } from '../protocol/pull.ts';
import type { TpkDatabase } from './database.ts';
import { hasLeft, neededByWork } from './left-area.ts';
import { readMeta, readMetas, removeMeta, writeMeta } from './meta.ts';
import { lookThrough, receiveRows } from './receive.ts';
import type { ReceivedRows } from './receive.ts';
import { refreshRows } from './refresh.ts';
import { keepServerKey, noteUnsealed } from './sealing.ts';
import { updateAccount } from './session.ts';
import type { OutboxEntry } from './types.ts';

/** Where the next page starts; null where the phone has nothing yet. */
export async function pullCursor(db: TpkDatabase): Promise<string | null> {
  return (await readMeta(db, 'cursor')) ?? null;
}

/** A page whose rows were looked through before its turn came to be written. */
export interface ReadyPage {
  readonly page: PullResponse;
  readonly rows: ReceivedRows;
}

/** Does with a page all that can be done while the one before is written. @throws Locked */
export function readyPage(db: TpkDatabase, page: PullResponse): ReadyPage {
  return { page, rows: lookThrough(db, page.rows) };
}

/**
 * Takes one page: its rows and its cursor in one transaction, so that a page is never half taken
 * and never passed over. The last page of a full pull lets go of rows that have left the area,
 * but for those with work of this phone on them, or that such work depends on.
 */
export async function takePage(
  db: TpkDatabase,
  page: PullResponse,
  { rows }: Pick<ReadyPage, 'rows'> = readyPage(db, page),
): Promise<void> {
  const tables = [db.outbox, db.sent, db.parked, db.meta, ...db.allRows()];
  await db.transaction('rw', tables, async () => {
    const before = await readMetas(db, ['cursor', 'generation', 'epoch', 'pulling']);
    const begins = before.cursor === undefined || page.restart !== null;
    if (begins) await beginFullPull(db, page);
    const generation = (before.generation ?? 0) + (begins ? 1 : 0);
    await receiveRows(db, rows, generation);
    await writeMeta(db, 'cursor', page.cursor);
    if (before.epoch !== page.epoch) await writeMeta(db, 'epoch', page.epoch);
    await updateAccount(db, page.account);
    await keepServerKey(db, page.sealKey);
    if (!page.more && (begins || before.pulling === true)) {
      await endFullPull(db, generation, page.serverTime);
    }
  });
}

async function beginFullPull(db: TpkDatabase, page: PullResponse): Promise<void> {
  await writeMeta(db, 'generation', ((await readMeta(db, 'generation')) ?? 0) + 1);
  await writeMeta(db, 'pulling', true);
  if (page.restart === 'epoch') await sendAgain(db);
}

/**
 * The server was restored from a backup and may have forgotten what it acknowledged: the
 * delivered mutations go out again under their own ids, and those it remembers are duplicates.
 */
async function sendAgain(db: TpkDatabase): Promise<void> {
  const sent = await db.sent.toArray();
  const session = await readMeta(db, 'session');
  const own = sent.filter(({ deviceId }) => deviceId === session?.deviceId);
  const entries = own.map(
    ({ status: _status, receipt: _receipt, sentAt: _sentAt, ...kept }): OutboxEntry => {
      const again = { state: 'waiting', code: null, field: null, attempts: 0 } as const;
      return { ...kept, ...again, envelope: null };
    },
  );
  await db.outbox.bulkPut(entries);
  await noteUnsealed(db, entries);
  await db.sent.bulkDelete(entries.map(({ id }) => id));
  await refreshRows(db, entries);
}

async function endFullPull(db: TpkDatabase, generation: number, at: string): Promise<void> {
  const needed = await neededByWork(db);
  for (const table of db.allRows()) {
    // told by clear columns: thousands need not be opened for it
    const rows = await db.stored(table.name).toArray();
    const gone = rows.filter((row) => hasLeft(row, generation) && !needed.has(row['id']));
    await table.bulkDelete(gone.map(({ id }) => id));
  }
  await removeMeta(db, 'pulling');
  await writeMeta(db, 'pulledAt', at);
}
