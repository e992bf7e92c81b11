import { acceptedIds } from './accepted.ts';
import { isOfOthers } from './carried.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, readMetas, removeMeta, writeMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import { hasUnsentWork } from './queries/outbox.ts';
import { endSession } from './session.ts';

/** What describes the records that were received, which are gone with them. */
const OF_RECORDS = ['cursor', 'pulling', 'pulledAt', 'totals', 'totalsAt'] as const;

/** What is still to be delivered, and what delivering needs. */
const KEPT = ['outbox', 'answers', 'uploads', 'photos', 'relics', 'handedOver', 'meta'];

/**
 * Empties a phone whose session somebody ended, and locks it: everything that was received goes.
 * What could not be delivered stays, sealed under its PIN, until it is: at a later contact, or by
 * whoever of the same account joins again.
 * @param delivered how many mutations and photos reached the server just before
 * @returns whether nothing is left
 */
export async function wipeReceived(db: TpkDatabase, delivered = 0): Promise<boolean> {
  // asked where it is done: what another tab writes comes before both, or is refused after
  const isEmpty = await db.transaction('rw', db.tables, async () => {
    const noted = await readMetas(db, ['revokedAt', 'revokedDelivered']);
    await dropAccepted(db);
    const isAllSent = !(await hasUnsentWork(db));
    if (isAllSent) await endSession(db, { force: true });
    else await clearReceived(db);
    await noteRevoked(db, noted, delivered);
    return isAllSent;
  });
  db.lock();
  return isEmpty;
}

async function clearReceived(db: TpkDatabase): Promise<void> {
  const waiting = new Set(await db.uploads.toCollection().primaryKeys());
  const photos = await db.photos.toCollection().primaryKeys();
  for (const table of db.tables) {
    if (!KEPT.includes(table.name) && !isOfOthers(table)) await table.clear();
  }
  await db.photos.bulkDelete(photos.filter((sha256) => !waiting.has(sha256)));
  for (const key of OF_RECORDS) await removeMeta(db, key);
  const session = await readMeta(db, 'session');
  if (session !== undefined) await writeMeta(db, 'session', { ...session, signedOut: true });
}

/** What the server has, and whose answers were to be taken at an unlock. */
async function dropAccepted(db: TpkDatabase): Promise<void> {
  const ids = [...(await acceptedIds(db))];
  await db.outbox.bulkDelete(ids);
  await db.answers.bulkDelete(ids);
}

/** For the doors, which tell it until somebody joins. A later contact may deliver what was left. */
async function noteRevoked(
  db: TpkDatabase,
  { revokedAt, revokedDelivered = 0 }: Partial<Pick<Meta, 'revokedAt' | 'revokedDelivered'>>,
  delivered: number,
): Promise<void> {
  await writeMeta(db, 'revokedAt', revokedAt ?? new Date(db.now()).toISOString());
  await writeMeta(db, 'revokedDelivered', revokedDelivered + delivered);
}
