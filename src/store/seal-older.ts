import { TABLES_WITH_SEALS, sealingOf } from './clear-columns.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { putPhoto, sealedPhoto } from './photos.ts';
import { isSealed } from './sealed-row.ts';
import type { Columns } from './sealed-row.ts';
import type { PhotoBytes } from './types.ts';

/** Rows that one transaction seals: few enough that a phone killed in the middle loses little. */
const AT_ONCE = 200;

/**
 * Seals, once, what an older build left in the clear. Whatever ends it in the middle, the next
 * unlock goes on: what is sealed already is passed over, and each row is either as it was or
 * sealed.
 */
export async function sealOlder(db: TpkDatabase): Promise<void> {
  if ((await readMeta(db, 'olderSealed')) === true) return;
  for (const name of TABLES_WITH_SEALS) {
    const keys = (await db.table(name).toCollection().primaryKeys()) as unknown[];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      await sealSome(db, name, keys.slice(from, from + AT_ONCE));
    }
  }
  await writeMeta(db, 'olderSealed', true);
}

async function sealSome(db: TpkDatabase, name: string, keys: unknown[]): Promise<void> {
  if (name === 'photos') return sealPhotos(db, keys);
  const table = db.table<Columns>(name);
  await db.transaction('rw', table, async () => {
    const rows = await db.stored(name).bulkGet(keys);
    const bare = rows.filter((row, index): row is Columns => {
      if (row === undefined || isSealed(row)) return false;
      return sealingOf(name, keys[index]) !== undefined;
    });
    await table.bulkPut(bare);
  });
}

/** Their bytes never change, so that they can be sealed outside of a transaction, one by one. */
async function sealPhotos(db: TpkDatabase, keys: unknown[]): Promise<void> {
  for (const key of keys) {
    const [row] = await db.stored('photos').bulkGet([key]);
    const bytes = row?.['bytes'];
    if (row === undefined || !(bytes instanceof ArrayBuffer)) continue;
    const { keptAt } = row as unknown as PhotoBytes;
    const sealed = await sealedPhoto(db, String(key), bytes);
    await db.transaction('rw', db.photos, db.meta, async () => {
      if ((await db.photos.where('sha256').equals(String(key)).count()) === 0) return;
      await putPhoto(db, { ...sealed, keptAt });
    });
  }
}
