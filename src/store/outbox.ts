import { PUSH_LIMIT } from '../protocol/push.ts';
import type { TpkDatabase } from './database.ts';
import { dropLeft } from './left-area.ts';
import { readMeta, readMetas, writeMeta } from './meta.ts';
import { refreshRows } from './refresh.ts';
import type { ClearEntry, OutboxEntry } from './types.ts';

export interface Batch {
  /** Oldest first. */
  readonly entries: ClearEntry[];
  /** Numbers below the batch's last that stay on the phone, or will never come. */
  readonly held: number[];
  /** How far the phone had pulled when this was read. */
  readonly cursor: string | null;
}

/**
 * The next mutations to send, oldest first. What depends on a record whose making was refused
 * waits for a person's decision; everything else goes past it. What has no envelope yet, or was made
 * under another session, waits for the unlock that gives it one; what has an answer, for the unlock
 * that takes it. Opens nothing: the queue may hold thousands.
 * @param underWay ids of what was sent and is about to leave the queue
 */
export async function nextBatch(
  db: TpkDatabase,
  limit = PUSH_LIMIT,
  underWay: ReadonlySet<string> = new Set(),
): Promise<Batch> {
  return db.transaction('r', db.outbox, db.answers, db.meta, async () => {
    const inOrder = db.outbox.orderBy('deviceSeq');
    const [ids, numbers, out, meta] = await Promise.all([
      inOrder.clone().primaryKeys(),
      inOrder.clone().keys() as Promise<number[]>,
      outOfTurn(db),
      readMetas(db, ['session', 'spent', 'cursor']),
    ]);
    const { session, spent = [], cursor = null } = meta;
    const stored = db.stored('outbox');
    const entries: ClearEntry[] = [];
    const free = ids.filter((id) => !out.has(id) && !underWay.has(id));
    for (let from = 0; from < free.length && entries.length < limit; from += limit) {
      const found = await stored.bulkGet(free.slice(from, from + limit));
      const ready = (found as (ClearEntry | undefined)[]).flatMap((entry) => entry ?? []);
      const due = ready.filter(
        ({ envelope, deviceId }) => envelope !== null && deviceId === session?.deviceId,
      );
      entries.push(...due.slice(0, limit - entries.length));
    }
    const chosen = new Set(entries.map(({ id }) => id));
    const left = numbers.filter((_, index) => {
      const id = ids[index] ?? '';
      return !chosen.has(id) && !underWay.has(id);
    });
    const last = entries.at(-1)?.deviceSeq ?? 0;
    return { entries, held: [...spent, ...left.filter((seq) => seq < last)], cursor };
  });
}

/** Ids of those that were answered or refused, and of what builds on what those would have made. */
async function outOfTurn(db: TpkDatabase): Promise<Set<string>> {
  const answers = await db.answers.toArray();
  const denied = answers.filter(({ result }) => result.status === 'rejected').map(({ id }) => id);
  const refused: (ClearEntry | undefined)[] = [
    ...(await db.outbox.where('state').equals('refused').toArray()),
    ...(await db.outbox.bulkGet(denied)),
  ];
  const unmade = refused.flatMap((entry) => entry?.creates ?? []);
  const builds = await db.outbox.where('refs').anyOf(unmade).primaryKeys();
  return new Set([
    ...answers.map(({ id }) => id),
    ...refused.flatMap((entry) => entry?.id ?? []),
    ...builds,
  ]);
}

/**
 * Counts an attempt of each entry that came to nothing. The number is in the clear: nothing is
 * opened for it, and nothing sealed anew. It is for show: where it cannot be written, as on a full
 * disk, it stays.
 */
export async function countAttempt(db: TpkDatabase, ids: readonly string[]): Promise<void> {
  const count = db.transaction('rw', db.outbox, async () => {
    const found = (await db.stored('outbox').bulkGet([...ids])) as (OutboxEntry | undefined)[];
    const there = found.flatMap((entry) => entry ?? []);
    await db.outbox.bulkPut(there.map((entry) => ({ ...entry, attempts: entry.attempts + 1 })));
  });
  await count.catch(() => undefined);
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
    await dropLeft(db, [...gone.values()]);
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
