import { HANDOVER_MAX_BYTES } from '../domain/seal/handover.ts';
import type { HandoverAnswer } from '../protocol/handover.ts';
import type { TpkDatabase } from './database.ts';
import { checkHandover } from './handover.ts';
import { newId } from './new-id.ts';
import type { CarriedFile } from './types.ts';

/** A file's last bytes are its own hash: what tells it from others. */
const HASH_BYTES = 32;

/**
 * Keeps files of other phones as they come, unlooked at: nothing is lost where the app is closed in
 * the next moment. Works while the phone is locked, and before anybody has joined.
 */
export async function keepArrived(db: TpkDatabase, files: readonly Blob[]): Promise<void> {
  for (const file of files) {
    const isTooLarge = file.size > HANDOVER_MAX_BYTES;
    const bytes = isTooLarge ? undefined : new Uint8Array(await file.arrayBuffer());
    const carried: CarriedFile = {
      id: newId(),
      state: isTooLarge ? 'refused' : 'arrived',
      takenAt: new Date(db.now()).toISOString(),
      size: file.size,
      mutations: 0,
      photos: 0,
      fault: isTooLarge ? 'too_large' : null,
      deliveredAt: null,
      counts: null,
      slips: [],
    };
    await db.transaction('rw', db.carried, db.carriedBytes, async () => {
      await db.carried.put(carried);
      if (bytes !== undefined) await db.carriedBytes.put({ id: carried.id, bytes });
    });
  }
}

/** Says of each file that came what it is. The same file again is the file that is there. */
export async function lookAtArrived(db: TpkDatabase): Promise<void> {
  for (const arrived of await db.carried.where('state').equals('arrived').toArray()) {
    const bytes = (await db.carriedBytes.get(arrived.id))?.bytes;
    const found = bytes === undefined ? 'cut' : await checkHandover(new Blob([bytes]));
    await db.transaction('rw', db.carried, db.carriedBytes, async () => {
      // another tab may have been quicker
      if ((await db.carried.get(arrived.id))?.state !== 'arrived') return;
      await dropCarried(db, arrived.id);
      if (typeof found === 'string' || bytes === undefined) {
        await db.carried.put({ ...arrived, state: 'refused', fault: faultOf(found) });
        return;
      }
      const id = hex(bytes.subarray(-HASH_BYTES));
      const known = await db.carried.get(id);
      if (known?.state === 'delivered' || known?.state === 'waiting') return;
      await db.carried.put({ ...arrived, ...found, id, state: 'waiting' });
      await db.carriedBytes.put({ id, bytes });
    });
  }
}

const faultOf = (found: CarriedFile['fault'] | object): CarriedFile['fault'] =>
  typeof found === 'string' ? found : 'cut';

/** Every file of another phone, the latest first. */
export async function listCarried(db: TpkDatabase): Promise<CarriedFile[]> {
  const files = await db.carried.toArray();
  return files.sort((one, other) => other.takenAt.localeCompare(one.takenAt));
}

/** Ids of the files to deliver, in the order in which they came. */
export async function waitingCarried(db: TpkDatabase): Promise<string[]> {
  const files = await db.carried.where('state').equals('waiting').toArray();
  return files.sort((one, other) => one.takenAt.localeCompare(other.takenAt)).map(({ id }) => id);
}

/** The bytes of one file; undefined where it was taken away meanwhile. */
export async function readCarried(
  db: TpkDatabase,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await db.carriedBytes.get(id))?.bytes;
}

/** The server has it; what is left are the receipts. */
export async function carriedDelivered(
  db: TpkDatabase,
  id: string,
  { counts, slips, serverTime }: HandoverAnswer,
): Promise<void> {
  await db.transaction('rw', db.carried, db.carriedBytes, async () => {
    await db.carried.update(id, { state: 'delivered', counts, slips, deliveredAt: serverTime });
    await db.carriedBytes.delete(id);
  });
}

/** The server will not have it, and trying again will not change that. */
export async function carriedRefused(
  db: TpkDatabase,
  id: string,
  fault: NonNullable<CarriedFile['fault']>,
): Promise<void> {
  await db.transaction('rw', db.carried, db.carriedBytes, async () => {
    await db.carried.update(id, { state: 'refused', fault });
    await db.carriedBytes.delete(id);
  });
}

/** Takes a file off this phone, with its receipts. */
export async function dropCarried(db: TpkDatabase, id: string): Promise<void> {
  await db.transaction('rw', db.carried, db.carriedBytes, async () => {
    await db.carried.delete(id);
    await db.carriedBytes.delete(id);
  });
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
