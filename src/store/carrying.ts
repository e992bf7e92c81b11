import { hexOf } from '../domain/hex.ts';
import {
  HANDOVER_MARK_BYTES,
  HANDOVER_MAX_BYTES,
  hasHandoverMark,
} from '../domain/seal/handover.ts';
import type { HandoverAnswer } from '../protocol/handover.ts';
import type { TpkDatabase } from './database.ts';
import { checkHandover } from './handover.ts';
import { newId } from './new-id.ts';
import type { CarriedFile } from './types.ts';

/** A file's last bytes are its own hash: what tells it from others. */
const HASH_BYTES = 32;

/** Files that nobody chose here: websites can post some too, and must not fill the phone. */
const MOST_SHARED = 20;
const MOST_SHARED_BYTES = 200_000_000;

/** Of files that were refused it is only said why. */
const MOST_REFUSED = 20;

/** So many files wait to be delivered that no more are taken from other apps. */
export class TooManyFiles extends Error {
  override readonly name = 'TooManyFiles';
}

/** Keeps files that came from another app, as far as not too many wait already. @throws TooManyFiles */
export async function keepShared(db: TpkDatabase, files: readonly Blob[]): Promise<void> {
  for (const file of files) {
    const open = await db.carried.where('state').anyOf('arrived', 'waiting').toArray();
    const bytes = open.reduce((sum, { size }) => sum + size, file.size);
    if (open.length >= MOST_SHARED || bytes > MOST_SHARED_BYTES) {
      throw new TooManyFiles('deliver what waits first');
    }
    await keepArrived(db, [file]);
  }
}

/**
 * Keeps files of other phones as they come, unlooked at but for what cannot be one: nothing is lost
 * where the app is closed in the next moment. Works while the phone is locked, and before anybody
 * has joined.
 */
export async function keepArrived(db: TpkDatabase, files: readonly Blob[]): Promise<void> {
  for (const file of files) {
    const fault = await faultAtFirstSight(file);
    const bytes = fault === null ? new Uint8Array(await file.arrayBuffer()) : undefined;
    const carried: CarriedFile = {
      id: newId(),
      state: fault === null ? 'arrived' : 'refused',
      takenAt: new Date(db.now()).toISOString(),
      size: file.size,
      mutations: 0,
      photos: 0,
      fault,
      deliveredAt: null,
      counts: null,
      slips: [],
    };
    await db.transaction('rw', db.carried, db.carriedBytes, async () => {
      await db.carried.put(carried);
      if (bytes !== undefined) await db.carriedBytes.put({ id: carried.id, bytes });
      else await forgetOldRefusals(db);
    });
  }
}

/** Without reading more than its first bytes. */
async function faultAtFirstSight(file: Blob): Promise<CarriedFile['fault']> {
  const head = new Uint8Array(await file.slice(0, HANDOVER_MARK_BYTES).arrayBuffer());
  if (!hasHandoverMark(head)) return 'foreign';
  return file.size > HANDOVER_MAX_BYTES ? 'too_large' : null;
}

async function forgetOldRefusals(db: TpkDatabase): Promise<void> {
  const refused = await db.carried.where('state').equals('refused').sortBy('takenAt');
  await db.carried.bulkDelete(refused.slice(0, -MOST_REFUSED).map(({ id }) => id));
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
      const id = hexOf(bytes.subarray(-HASH_BYTES));
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
