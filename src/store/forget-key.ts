import type { Table } from 'dexie';
import { packPhoto } from '../domain/seal/photo.ts';
import { acceptedIds } from './accepted.ts';
import { isOfOthers } from './carried.ts';
import { CLEAR_META } from './clear-columns.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, removeMeta, writeMeta } from './meta.ts';
import type { ClearEntry, PhotoBytes, Relic } from './types.ts';

/** What describes the records on the phone, which are gone with the key. */
const OF_RECORDS = [
  'cursor',
  'pulling',
  'pulledAt',
  'deviceSeq',
  'spent',
  'unsealed',
  'olderSealed',
  'totalsAt',
  'lock',
] as const;

const isKept = (table: Table): boolean =>
  table.name === 'meta' || table.name === 'relics' || isOfOthers(table);

/**
 * Gives up the data key of a forgotten PIN, on the word of a person who has signed in again. What
 * has yet to reach the server stays as relics, in the envelopes that only the server opens. All
 * else that was sealed nobody can open any more: records come again with the next pull, drafts are
 * lost.
 */
export async function forgetKey(db: TpkDatabase): Promise<void> {
  db.lock();
  await db.transaction('rw', db.tables, async () => {
    await db.relics.bulkPut([...(await mutations(db)), ...(await photos(db))]);
    for (const table of db.tables) if (!isKept(table)) await table.clear();
    const keys = await db.meta.toCollection().primaryKeys();
    await db.meta.bulkDelete(keys.filter((key) => !CLEAR_META.has(key)));
    for (const key of OF_RECORDS) await removeMeta(db, key);
    const session = await readMeta(db, 'session');
    if (session !== undefined) await writeMeta(db, 'session', { ...session, readmitted: false });
  });
}

async function mutations(db: TpkDatabase): Promise<Relic[]> {
  const accepted = await acceptedIds(db);
  const entries: ClearEntry[] = await db.outbox.toArray();
  return entries.flatMap(({ id, deviceId, deviceSeq, envelope }): Relic[] => {
    if (envelope === null || accepted.has(id)) return [];
    return [{ id, kind: 'mutation', deviceId, deviceSeq, bytes: envelope }];
  });
}

async function photos(db: TpkDatabase): Promise<Relic[]> {
  const deviceId = (await readMeta(db, 'session'))?.deviceId ?? '';
  const hashes = await db.uploads.toCollection().primaryKeys();
  const found: (Pick<PhotoBytes, 'sha256' | 'nonce' | 'ciphertext' | 'keyEnvelope'> | undefined)[] =
    await db.photos.bulkGet(hashes);
  return found.flatMap((photo): Relic[] => {
    if (photo === undefined || photo.keyEnvelope === null) return [];
    const { sha256, keyEnvelope, ...cipher } = photo;
    const bytes = packPhoto({ ...cipher, keyEnvelope });
    return [{ id: sha256, kind: 'photo', deviceId, deviceSeq: null, bytes }];
  });
}
