import { describe, expect, it } from 'vitest';
import { readMeta, writeMeta } from '../../../src/store/meta.ts';
import { readWait, replacePin, tryPin } from '../../../src/ui/pin.ts';
import { deriveInWorker } from '../../../src/vault/derive.ts';
import { deriveNow } from '../../../src/vault/kdf.ts';
import type { PinLock } from '../../../src/vault/lock.ts';
import { joinedPhone } from '../../support/phone.ts';

const PIN = '739152';
const KDF = { name: 'argon2id', memoryKib: 256, passes: 2, lanes: 1 } as const;

async function lockedPhone() {
  const db = await joinedPhone({ pin: PIN });
  const lock = async () => (await readMeta(db, 'lock')) as PinLock;
  return { db, lock };
}

describe('the key of a PIN', () => {
  it('is the same from the worker as from this thread', async () => {
    const kdf = { ...KDF, salt: btoa('0123456789abcdef') };
    expect(await deriveInWorker(PIN, kdf)).toEqual(deriveNow(PIN, kdf));
  });
});

describe('the lock of a phone', () => {
  it('opens with its PIN and forgets the slips before', async () => {
    const { db, lock } = await lockedPhone();
    expect(await tryPin(db, '111222')).toBe('wrong');
    expect((await lock()).failures).toBe(1);
    expect(await tryPin(db, PIN)).toBe('right');
    expect((await lock()).failures).toBe(0);
  });

  it('counts a try on disk before its answer, so that ending the app does not make it free', async () => {
    const { db, lock } = await lockedPhone();
    const answer = tryPin(db, '111222');
    await expect.poll(async () => (await lock()).failures).toBe(1);
    const countedFirst = await Promise.race([answer, Promise.resolve('not yet')]);
    expect(countedFirst).toBe('not yet');
    expect(await answer).toBe('wrong');
  });

  it('takes no PIN while a wait is on, not even the right one', async () => {
    const { db, lock } = await lockedPhone();
    await writeMeta(db, 'lock', { ...(await lock()), failures: 3 });
    expect(await tryPin(db, '111222')).toBe('wrong');
    const left = await readWait(db);
    expect(left).toBeGreaterThan(10_000);
    expect(left).toBeLessThanOrEqual(15_000);
    expect(await tryPin(db, PIN)).toBe('wait');
    expect((await lock()).failures).toBe(4);
    await writeMeta(db, 'lock', { ...(await lock()), nextTryAt: Date.now() - 1 });
    expect(await tryPin(db, PIN)).toBe('right');
  });

  it('counts every one of many tries at once, as from several tabs', async () => {
    const { db, lock } = await lockedPhone();
    const answers = await Promise.all(['111222', '111223', '111224'].map((pin) => tryPin(db, pin)));
    expect(answers).toEqual(['wrong', 'wrong', 'wrong']);
    expect((await lock()).failures).toBe(3);
  });

  it('takes another PIN in the place of the old one', async () => {
    const { db } = await lockedPhone();
    expect(await replacePin(db, '111222', '204816')).toBe('wrong');
    expect(await tryPin(db, PIN)).toBe('right');
    expect(await replacePin(db, PIN, '204816')).toBe('right');
    expect(await tryPin(db, PIN)).toBe('wrong');
    expect(await tryPin(db, '204816')).toBe('right');
  });
});
