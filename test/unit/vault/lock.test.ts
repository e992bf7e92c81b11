import { describe, expect, it } from 'vitest';
import { deriveNow } from '../../../src/vault/kdf.ts';
import type { Derive } from '../../../src/vault/kdf.ts';
import { changePin, makeLock, openLock } from '../../../src/vault/lock.ts';

const derive: Derive = (pin, kdf) => Promise.resolve(deriveNow(pin, kdf));
/** Argon2id too, without its cost, where the cost is not what is tested. */
const deriveFast: Derive = (pin, kdf) => derive(pin, { ...kdf, memoryKib: 64, passes: 1 });
const IV = new Uint8Array(12);
const words = new TextEncoder().encode('Daftar hadir');

const seal = (key: CryptoKey) => crypto.subtle.encrypt({ name: 'AES-GCM', iv: IV }, key, words);
const unseal = async (key: CryptoKey, sealed: ArrayBuffer) =>
  new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: IV }, key, sealed));

describe('a lock', () => {
  it('gives the same key to the right PIN, and none to a wrong one', async () => {
    const { lock, key } = await makeLock('739152', derive);
    const sealed = await seal(key);
    const opened = await openLock(lock, '739152', derive);
    expect(opened).not.toBeNull();
    expect(await unseal(opened as CryptoKey, sealed)).toEqual(words);
    expect(await openLock(lock, '739153', derive)).toBeNull();
  });

  it('keeps neither the PIN nor anything that two locks of one PIN share', async () => {
    const first = (await makeLock('739152', deriveFast)).lock;
    const second = (await makeLock('739152', deriveFast)).lock;
    expect(JSON.stringify(first)).not.toContain('739152');
    expect(first.kdf.salt).not.toBe(second.kdf.salt);
    expect(first.iv).not.toBe(second.iv);
    expect(first.wrapped).not.toBe(second.wrapped);
  });

  it('costs what OWASP asks of Argon2id at least', async () => {
    const { kdf } = (await makeLock('739152', deriveFast)).lock;
    expect(kdf).toMatchObject({ name: 'argon2id', lanes: 1 });
    expect(kdf.memoryKib).toBeGreaterThanOrEqual(19 * 1024);
    expect(kdf.passes).toBeGreaterThanOrEqual(2);
  });

  it('does not open once somebody has lowered its cost or changed its salt', async () => {
    const { lock } = await makeLock('739152', deriveFast);
    const resalted = { ...lock, kdf: { ...lock.kdf, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } };
    expect(await openLock(resalted, '739152', deriveFast)).toBeNull();
    const stored = await deriveFast('739152', lock.kdf);
    // the same PIN key: only the seal over the settings can tell
    const relabelled = { ...lock, kdf: { ...lock.kdf, memoryKib: 8 } };
    expect(await openLock(relabelled, '739152', () => Promise.resolve(stored))).toBeNull();
  });

  it('keeps its key under another PIN, and the old PIN no longer opens it', async () => {
    const { lock, key } = await makeLock('739152', deriveFast);
    const sealed = await seal(key);
    const changed = await changePin(lock, '739152', '204816', deriveFast);
    const opened = await openLock(changed?.lock ?? lock, '204816', deriveFast);
    expect(await unseal(opened as CryptoKey, sealed)).toEqual(words);
    expect(await openLock(changed?.lock ?? lock, '739152', deriveFast)).toBeNull();
    expect(await changePin(lock, '111222', '204816', deriveFast)).toBeNull();
  });

  it('hands out a key that cannot be exported', async () => {
    const { lock, key } = await makeLock('739152', deriveFast);
    const opened = await openLock(lock, '739152', deriveFast);
    for (const each of [key, opened as CryptoKey]) {
      await expect(crypto.subtle.exportKey('raw', each)).rejects.toHaveProperty(
        'name',
        'InvalidAccessError',
      );
    }
  });
});
