import { describe, expect, it } from 'vitest';
import { deriveNow } from '../../../src/vault/kdf.ts';
import type { Derive } from '../../../src/vault/kdf.ts';
import { changePin, makeLock, openLock } from '../../../src/vault/lock.ts';

const derive: Derive = (pin, kdf) => Promise.resolve(deriveNow(pin, kdf));
/** Argon2id too, without its cost, where the cost is not what is tested. */
const deriveFast: Derive = (pin, kdf) => derive(pin, { ...kdf, memoryKib: 64, passes: 1 });

describe('a lock', () => {
  it('gives the same key to the right PIN, and none to a wrong one', async () => {
    const { lock, key } = await makeLock('739152', deriveFast);
    expect(key).toHaveLength(32);
    expect(await openLock(lock, '739152', deriveFast)).toEqual(key);
    expect(await openLock(lock, '739153', deriveFast)).toBeNull();
  });

  it('keeps neither the PIN, nor the key, nor anything that two locks of one PIN share', async () => {
    const { lock: first, key } = await makeLock('739152', deriveFast);
    const second = (await makeLock('739152', deriveFast)).lock;
    expect(JSON.stringify(first)).not.toContain('739152');
    expect(JSON.stringify(first)).not.toContain(btoa(String.fromCharCode(...key)));
    expect(first.kdf.salt).not.toBe(second.kdf.salt);
    expect(first.iv).not.toBe(second.iv);
    expect(first.wrapped).not.toBe(second.wrapped);
    expect(first.keyId).not.toBe(second.keyId);
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
    const changed = await changePin(lock, '739152', '204816', deriveFast);
    expect(changed?.lock.keyId).toBe(lock.keyId);
    expect(await openLock(changed?.lock ?? lock, '204816', deriveFast)).toEqual(key);
    expect(await openLock(changed?.lock ?? lock, '739152', deriveFast)).toBeNull();
    expect(await changePin(lock, '111222', '204816', deriveFast)).toBeNull();
  });

  it('of a build that made its key in WebCrypto still opens', async () => {
    const { lock } = await makeLock('739152', deriveFast);
    const made = { name: 'AES-GCM', length: 256 };
    const key = await crypto.subtle.generateKey(made, true, ['encrypt', 'decrypt']);
    const bytes = await deriveFast('739152', lock.kdf);
    const pinKey = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey']);
    const { name, memoryKib, passes, lanes, salt } = lock.kdf;
    const bound = JSON.stringify([name, memoryKib, passes, lanes, salt]);
    const sealing = {
      name: 'AES-GCM',
      iv: Uint8Array.from(atob(lock.iv), (character) => character.charCodeAt(0)),
      additionalData: new TextEncoder().encode(bound),
    };
    const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, pinKey, sealing));
    const { keyId: _keyId, ...older } = lock;
    const oldLock = { ...older, wrapped: btoa(String.fromCharCode(...wrapped)) };
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
    expect(await openLock(oldLock, '739152', deriveFast)).toEqual(raw);
  });
});
