import type { Storage } from './database.ts';

/** Asks the database for the regency's row: throws where it does not answer or has none. */
export async function pingStorage({ db, regency }: Storage): Promise<void> {
  await db
    .selectFrom('regency')
    .select('code')
    .where('code', '=', regency)
    .executeTakeFirstOrThrow();
}
