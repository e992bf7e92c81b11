import type { Kysely } from 'kysely';

/** Where work in quarantine belongs, so that those who answer for that place decide on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('quarantine').addColumn('region_code', 'text').execute();
}
