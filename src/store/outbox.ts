import { PUSH_LIMIT } from '../protocol/push.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { refreshRows } from './refresh.ts';
import type { OutboxEntry } from './types.ts';

export interface Batch {
  /** Oldest first. */
  readonly entries: OutboxEntry[];
  /** Numbers below the batch's last that stay on the phone, or will never come. */
  readonly held: number[];
}

/**
 * The next mutations to send, oldest first. What depends on a record whose making was refused
 * waits for a person's decision; everything else goes past it.
 */
export async function nextBatch(db: TpkDatabase, limit = PUSH_LIMIT): Promise<Batch> {
  return db.transaction('r', db.outbox, db.meta, async () => {
    const all = await db.outbox.orderBy('deviceSeq').toArray();
    const blocked = new Set(all.filter(isRefused).flatMap(({ creates }) => creates));
    const free = all.filter(
      (entry) => !isRefused(entry) && !entry.refs.some((id) => blocked.has(id)),
    );
    const entries = free.slice(0, limit);
    const chosen = new Set(entries.map(({ id }) => id));
    const left = all.filter(({ id }) => !chosen.has(id)).map(({ deviceSeq }) => deviceSeq);
    const last = entries.at(-1)?.deviceSeq ?? 0;
    const spent = (await readMeta(db, 'spent')) ?? [];
    return { entries, held: [...spent, ...left.filter((seq) => seq < last)] };
  });
}

const isRefused = ({ state }: OutboxEntry): boolean => state === 'refused';

/** Counts an attempt of each entry, before it is handed to the network. */
export async function countAttempt(db: TpkDatabase, ids: readonly string[]): Promise<void> {
  await db.outbox
    .where('id')
    .anyOf(ids)
    .modify((entry) => {
      entry.attempts += 1;
    });
}

/** Puts a refused mutation back in the queue: what stood in its way may be gone. */
export async function retryRefused(db: TpkDatabase, mutationId: string): Promise<void> {
  await db.transaction('rw', [db.outbox, db.meta, ...db.allRows()], async () => {
    const entry = await db.outbox.get(mutationId);
    if (entry === undefined || entry.state !== 'refused') return;
    await db.outbox.update(mutationId, { state: 'waiting', code: null, field: null });
    await refreshRows(db, [entry]);
  });
}

/**
 * Throws a mutation away on a person's word. With it goes what builds on a record that it alone
 * made. A copy stays in `discarded`, and its number is told to the server as spent.
 */
export async function discardRefused(db: TpkDatabase, mutationId: string): Promise<void> {
  const tables = [db.outbox, db.discarded, db.uploads, db.meta, ...db.allRows()];
  await db.transaction('rw', tables, async () => {
    const entry = await db.outbox.get(mutationId);
    if (entry === undefined) return;
    const made = new Set(entry.creates);
    const dependants = await db.outbox
      .where('refs')
      .anyOf([...made])
      .toArray();
    const gone = new Map([entry, ...dependants].map((one) => [one.id, one]));
    await db.discarded.bulkPut([...gone.values()]);
    await db.outbox.bulkDelete([...gone.keys()]);
    await db.uploads.filter(({ attachmentId }) => made.has(attachmentId)).delete();
    await addSpent(
      db,
      [...gone.values()].map(({ deviceSeq }) => deviceSeq),
    );
    await refreshRows(db, [...gone.values()]);
  });
}

/** Numbers of this device that the server will never see under their mutation. */
export async function addSpent(db: TpkDatabase, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const spent = (await readMeta(db, 'spent')) ?? [];
  await writeMeta(
    db,
    'spent',
    [...new Set([...spent, ...numbers])].sort((a, b) => a - b),
  );
}

/** Everything that has not been delivered, as JSON text, for a person to keep or hand on. */
export async function exportQueue(db: TpkDatabase): Promise<string> {
  const entries = await db.outbox.orderBy('deviceSeq').toArray();
  const plain = entries.map(({ id, name, version, args, occurredAt, state, code, field }) => ({
    id,
    name,
    version,
    args,
    occurredAt,
    state,
    code,
    field,
  }));
  return JSON.stringify({ format: 'tpk-lapangan-queue', version: 1, entries: plain }, null, 2);
}
