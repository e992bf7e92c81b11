import type { Transaction } from 'kysely';
import type { Storage } from './database.ts';
import { asStorageError } from './errors.ts';
import type { Schema } from './schema.ts';

export type Trx = Transaction<Schema>;

/** A running transaction that holds the regency's lock. */
export interface Write {
  readonly trx: Trx;
  readonly regency: string;
  readonly epoch: string;
  /** The last number that was given out; whoever changes a record takes the next. */
  seq: number;
}

/**
 * Runs `work` in one transaction that first locks the regency's row. Every change of records and
 * every audit entry goes through here: the lock lasts until the commit, so numbers become visible
 * in their order, and always being taken first it cannot deadlock with the locks that follow.
 * Keep the work short: no hashing of passwords, no parsing, no waiting for anything else.
 * @throws StorageBusyError, StorageFullError; nothing was written
 */
export async function write<T>(storage: Storage, work: (write: Write) => Promise<T>): Promise<T> {
  const { db, regency } = storage;
  try {
    return await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (trx) => {
        const { seq, epoch } = await trx
          .updateTable('regency')
          .set((eb) => ({ seq: eb.ref('seq') }))
          .where('code', '=', regency)
          .returning(['seq', 'epoch'])
          .executeTakeFirstOrThrow();
        const handle: Write = { trx, regency, epoch, seq };
        const result = await work(handle);
        if (handle.seq !== seq) {
          await trx
            .updateTable('regency')
            .set({ seq: handle.seq })
            .where('code', '=', regency)
            .execute();
        }
        return result;
      });
  } catch (error) {
    throw asStorageError(error);
  }
}
