import type { TpkDatabase } from '../database.ts';
import type { OutboxEntry, PhotoUpload, SentEntry } from '../types.ts';

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

/** Whether anything would be lost if the phone were cleared now. */
export async function hasUnsentWork(db: TpkDatabase): Promise<boolean> {
  return (await queueCount(db)) > 0;
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
