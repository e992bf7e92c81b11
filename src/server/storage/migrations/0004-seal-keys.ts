import type { Kysely } from 'kysely';

/** Which keys phones have sealed to: the file that holds them lies outside the database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('regency')
    .addColumn('seal_keys', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}
