import type { TpkDatabase } from '../database.ts';
import { readMeta } from '../meta.ts';
import { giveUpReserve } from './reserve.ts';
import { noteFull } from './room-news.ts';
import { namesIn, openDirectory, removeEntry } from './spare-disk.ts';
import { isPhoto } from './spare-set.ts';

/**
 * Gives up what can be had again: the reserve, second copies of photos, and photos that the server
 * has as well. Nothing of it exists here alone. Never fails: what cannot be given up stays.
 */
export async function makeRoom(db: TpkDatabase): Promise<void> {
  noteFull(true);
  await giveUpReserve(db).catch(() => undefined);
  await dropSparePhotos(db).catch(() => undefined);
  await dropStoredPhotos(db).catch(() => undefined);
}

async function dropSparePhotos(db: TpkDatabase): Promise<void> {
  const directory = await openDirectory([db.name, (await readMeta(db, 'spare')) ?? '']);
  for (const name of await namesIn(directory, 'file')) {
    if (isPhoto(name)) await removeEntry(directory, name);
  }
}

/** Those whose record says that the server has them; whoever looks at one fetches it again. */
async function dropStoredPhotos(db: TpkDatabase): Promise<void> {
  if (db.locked) return;
  await db.transaction('rw', db.photos, db.uploads, db.rows('attachment'), async () => {
    const waiting = new Set(await db.uploads.toCollection().primaryKeys());
    const kept = new Set(await db.photos.toCollection().primaryKeys());
    const stored: string[] = [];
    await db.rows('attachment').each(({ fields, pending }) => {
      const { sha256, storedAt } = fields;
      if (storedAt !== null && pending === 0 && kept.has(sha256)) stored.push(sha256);
    });
    await db.photos.bulkDelete(stored.filter((sha256) => !waiting.has(sha256)));
  });
}
