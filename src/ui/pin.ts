import type { TpkDatabase } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { deriveInWorker } from '../vault/derive.ts';
import { changePin, makeLock, openLock } from '../vault/lock.ts';
import type { PinLock } from '../vault/lock.ts';
import { countTry, forgetTries, waitLeft } from '../vault/waits.ts';

/** One try at a time on this device, whatever the number of tabs. */
const TRY_LOCK = 'tpk-lapangan-pin';

export type PinAnswer = 'right' | 'wrong' | 'wait';

/** Puts a new PIN on the device; takes a second or more. */
export async function setPin(db: TpkDatabase, pin: string): Promise<void> {
  const { lock } = await makeLock(pin, deriveInWorker);
  await writeMeta(db, 'lock', lock);
}

/** How long no PIN is tried yet, in ms. */
export async function readWait(db: TpkDatabase): Promise<number> {
  const lock = await readLock(db);
  return lock === undefined ? 0 : waitLeft(lock, Date.now());
}

/** Tries a PIN. The try is counted on disk before it is made. */
export function tryPin(db: TpkDatabase, pin: string): Promise<PinAnswer> {
  return attempt(db, async (lock) => {
    const key = await openLock(lock, pin, deriveInWorker);
    return key === null ? null : forgetTries(lock);
  });
}

/** Tries the old PIN and puts the new one in its place. */
export function replacePin(db: TpkDatabase, oldPin: string, newPin: string): Promise<PinAnswer> {
  return attempt(db, async (lock) => {
    const changed = await changePin(lock, oldPin, newPin, deriveInWorker);
    return changed?.lock ?? null;
  });
}

async function attempt(
  db: TpkDatabase,
  open: (lock: PinLock) => Promise<PinLock | null>,
): Promise<PinAnswer> {
  return navigator.locks.request(TRY_LOCK, async (): Promise<PinAnswer> => {
    const lock = await readLock(db);
    if (lock === undefined) return 'right';
    if (waitLeft(lock, Date.now()) > 0) return 'wait';
    await writeMeta(db, 'lock', countTry(lock, Date.now()));
    const opened = await open(lock);
    if (opened === null) return 'wrong';
    await writeMeta(db, 'lock', opened);
    return 'right';
  });
}

async function readLock(db: TpkDatabase): Promise<PinLock | undefined> {
  return (await readMeta(db, 'lock')) as PinLock | undefined;
}
