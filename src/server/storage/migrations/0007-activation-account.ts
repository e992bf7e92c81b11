import type { Kysely } from 'kysely';

/** An account's activations are found without reading everybody's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('activation_account').on('activation').column('account_id').execute();
}
