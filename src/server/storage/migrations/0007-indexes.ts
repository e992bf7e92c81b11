import type { Kysely } from 'kysely';

/**
 * An account's activations are found without reading everybody's; and nothing looks applied
 * mutations up by their device, so that no push keeps that in order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('activation_account').on('activation').column('account_id').execute();
  await db.schema.dropIndex('applied_mutation_device').execute();
}
