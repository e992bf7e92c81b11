import type { Kysely } from 'kysely';

/** Sessions that their own person ended, apart from those that somebody else ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('device')
    .addColumn('signed_out', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
