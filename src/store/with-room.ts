import type { TpkDatabase } from './database.ts';
import { isStorageFull } from './storage-full.ts';

/**
 * Writes what a person typed, also where the disk is full: then what can be had again gives way,
 * and the write is tried once more. Not inside a transaction.
 * @throws the browser's error where even that gave no room
 */
export async function withRoom<T>(db: TpkDatabase, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isStorageFull(error)) throw error;
    const { makeRoom } = await import('./spare/make-room.ts');
    await makeRoom(db);
    return write();
  }
}
