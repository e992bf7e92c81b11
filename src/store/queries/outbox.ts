import type { TpkDatabase } from '../database.ts';
import type { ClearEntry, OutboxEntry, PhotoBytes, PhotoUpload, SentEntry } from '../types.ts';

/** All that has not reached the server, oldest first. */
export interface QueueView {
  readonly waiting: OutboxEntry[];
  readonly refused: OutboxEntry[];
  readonly photos: PhotoUpload[];
  /** When the oldest of it was made, by the device's clock. */
  readonly oldestAt: string | null;
}

/** The queue in full: for the sync page. */
export async function readQueue(db: TpkDatabase): Promise<QueueView> {
  const entries = await db.outbox.orderBy('deviceSeq').toArray();
  const photos = await db.uploads.toArray();
  return {
    waiting: entries.filter(({ state }) => state === 'waiting'),
    refused: entries.filter(({ state }) => state === 'refused'),
    photos,
    oldestAt: entries.map(({ occurredAt }) => occurredAt).sort()[0] ?? null,
  };
}

/**
 * How many mutations and photos have yet to reach the server, the refused among them, and those
 * that only the server can still read.
 */
export async function queueCount(db: TpkDatabase): Promise<number> {
  return (await db.outbox.count()) + (await db.uploads.count()) + (await db.relics.count());
}

/**
 * Of that, what outlives a forgotten PIN, since it is sealed for the server, and what does not: the
 * phone did not know the server's key when it was made. Works while the phone is locked.
 */
export async function withoutPin(db: TpkDatabase): Promise<{ kept: number; lost: number }> {
  const hashes = await db.uploads.toCollection().primaryKeys();
  const entries: ClearEntry[] = await db.outbox.toArray();
  const photos: (Pick<PhotoBytes, 'keyEnvelope'> | undefined)[] = await db.photos.bulkGet(hashes);
  const lost =
    entries.filter(({ envelope }) => envelope === null).length +
    photos.filter((photo) => photo?.keyEnvelope === null).length;
  return { kept: (await queueCount(db)) - lost, lost };
}

/** Whether anything would be lost if the phone were cleared now. */
export async function hasUnsentWork(db: TpkDatabase): Promise<boolean> {
  return (await queueCount(db)) > 0;
}

/** What was refused, as JSON text in the clear, for a person to keep or hand on. */
export async function exportRefused(db: TpkDatabase): Promise<string> {
  const { refused } = await readQueue(db);
  const entries = refused.map(({ id, name, version, args, occurredAt, code, field }) => {
    return { id, name, version, args, occurredAt, code, field };
  });
  return JSON.stringify({ format: 'tpk-lapangan-refused', version: 1, entries }, null, 2);
}

/** The latest receipts, newest first. */
export function listReceipts(db: TpkDatabase, limit: number): Promise<SentEntry[]> {
  return db.sent.orderBy('sentAt').reverse().limit(limit).toArray();
}

/** The receipts of what touched one record, newest first. */
export async function receiptsOf(db: TpkDatabase, recordId: string): Promise<SentEntry[]> {
  const entries = await db.sent.where('refs').equals(recordId).toArray();
  return entries.sort((left, right) => right.sentAt.localeCompare(left.sentAt));
}
