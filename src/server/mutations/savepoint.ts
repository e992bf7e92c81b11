import { sql } from 'kysely';
import { asStorageError, databaseCode } from '../storage/errors.ts';
import type { Write } from '../storage/write.ts';

/**
 * Runs `save` in a savepoint, so that PostgreSQL goes on after a statement that failed.
 * @throws what makes the whole push fail: see `asStorageError`
 */
export async function trySavepoint(
  { trx }: Write,
  save: () => Promise<void>,
): Promise<{ error: unknown } | null> {
  await sql`savepoint mutations`.execute(trx);
  try {
    await save();
    await sql`release savepoint mutations`.execute(trx);
    return null;
  } catch (error) {
    if (asStorageError(error) !== error) throw error;
    await sql`rollback to savepoint mutations`.execute(trx);
    await sql`release savepoint mutations`.execute(trx);
    return { error };
  }
}

/** A code for the log: of the database, or the name of the error. */
export function faultCode(error: unknown): string {
  return databaseCode(error) || (error instanceof Error ? error.name : 'unknown');
}
