import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Values in one statement: far from the limit of parameters of either engine. */
const AT_ONCE = 1000;

/** The region of each of these records that is there, by id. */
export async function regionsOfRecords(
  db: Db,
  regency: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('record')
      .select(['id', 'region_code'])
      .where('regency', '=', regency)
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute();
    for (const { id, region_code: code } of rows) found.set(id, code);
  }
  return found;
}

/** The region of a record that shows each of these photos, by hash. */
export async function regionsOfPhotos(
  db: Db,
  regency: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('record')
      .select(['variant', 'region_code'])
      .where('regency', '=', regency)
      // as a literal, so that SQLite sees that the index of photos covers it
      .where('kind', '=', sql.lit('attachment'))
      .where('variant', 'in', hashes.slice(from, from + AT_ONCE))
      .execute();
    for (const { variant, region_code: code } of rows) found.set(variant ?? '', code);
  }
  return found;
}
