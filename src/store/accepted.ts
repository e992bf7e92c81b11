import type { TpkDatabase } from './database.ts';

/**
 * Ids of the mutations in the outbox that the server has already: their answers came while the
 * phone was locked, and wait for the unlock that takes them.
 */
export async function acceptedIds(db: TpkDatabase): Promise<Set<string>> {
  const answers = await db.answers.toArray();
  const accepted = answers.filter(({ result }) => result.status !== 'rejected');
  return new Set(accepted.map(({ id }) => id));
}
