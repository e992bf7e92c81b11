import type { Write } from './write.ts';

/** Puts the hashes of new one-time codes on record. */
export async function insertActivations(
  { trx }: Write,
  activations: readonly { codeHash: string; accountId: string; expiresAt: string }[],
): Promise<void> {
  await trx
    .insertInto('activation')
    .values(
      activations.map(({ codeHash, accountId, expiresAt }) => ({
        code_hash: codeHash,
        account_id: accountId,
        expires_at: expiresAt,
        used_at: null,
      })),
    )
    .execute();
}

/** Uses a code up. The account it belongs to, or undefined: unknown, used before, run out. */
export async function useActivation(
  { trx }: Write,
  codeHash: string,
  now: string,
): Promise<string | undefined> {
  const used = await trx
    .updateTable('activation')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst();
  return used?.account_id;
}

/** Ends the codes of an account that nobody has used yet. */
export async function endActivations({ trx }: Write, accountId: string): Promise<void> {
  await trx
    .deleteFrom('activation')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}
