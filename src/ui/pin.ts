import type { TpkDatabase } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { unlockWith } from '../store/unlock.ts';
import { deriveInWorker } from '../vault/derive.ts';
import { changePin, makeLock, openLock } from '../vault/lock.ts';
import type { PinLock } from '../vault/lock.ts';
import { makeSeal } from '../vault/seal.ts';
import { countTry, forgetTries, waitLeft } from '../vault/waits.ts';

/** One try at a time on this device, whatever the number of tabs. */
const TRY_LOCK = 'tpk-lapangan-pin';

export type PinAnswer = 'right' | 'wrong' | 'wait';

/**
 * Puts the first PIN on the device, around a new data key, and unlocks; takes a second or more.
 * False where another tab has put one there meanwhile: that one counts.
 */
export async function setPin(db: TpkDatabase, pin: string): Promise<boolean> {
  const { lock, key } = await makeLock(pin, deriveInWorker);
  // the lock first: what is sealed under a key that is kept nowhere could never be opened
  const isFirst = await db.transaction('rw', db.meta, async () => {
    if ((await readLock(db)) !== undefined) return false;
    await writeMeta(db, 'lock', lock);
    return true;
  });
  if (isFirst) await unlockWith(db, makeSeal(key));
  return isFirst;
}

/** How long no PIN is tried yet, in ms. */
export async function readWait(db: TpkDatabase): Promise<number> {
  const lock = await readLock(db);
  return lock === undefined ? 0 : waitLeft(lock, Date.now());
}

/** Tries a PIN; the right one unlocks. The try is counted on disk before it is made. */
export async function tryPin(db: TpkDatabase, pin: string): Promise<PinAnswer> {
  let key: Uint8Array | null = null;
  const answer = await attempt(db, async (lock) => {
    key = await openLock(lock, pin, deriveInWorker);
    return key === null ? null : forgetTries(lock);
  });
  if (key !== null) await unlockWith(db, makeSeal(key));
  return answer;
}

/** Tries the old PIN and puts the new one in its place, around the same data key. */
export function replacePin(db: TpkDatabase, oldPin: string, newPin: string): Promise<PinAnswer> {
  return attempt(db, async (lock) => {
    const changed = await changePin(lock, oldPin, newPin, deriveInWorker);
    changed?.key.fill(0);
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
