import { decodeBytes, encodeBytes } from './base64.ts';
import { calibrate } from './calibrate.ts';
import type { Derive, KdfSettings } from './kdf.ts';
import { newKey } from './seal.ts';

/** What a device keeps to open with a PIN; holds neither the PIN nor the key in the clear. */
export interface PinLock {
  readonly version: 1;
  /** Names the key, whatever the PIN; absent from locks of older builds. */
  readonly keyId?: string;
  readonly kdf: KdfSettings;
  /** The data key, sealed under what Argon2id makes of the PIN: AES-256-GCM, base64. */
  readonly wrapped: string;
  readonly iv: string;
  /** Wrong PINs in a row. */
  readonly failures: number;
  /** Unix ms before which no PIN is tried; 0 where none waits. */
  readonly nextTryAt: number;
}

const SALT_BYTES = 16;
const IV_BYTES = 12;
const KEY_ID_BYTES = 9;

/**
 * The key is raw bytes, because records are sealed inside transactions, which do not wait for
 * WebCrypto. That costs this: while the app is open, a script that runs in the page could read the
 * key, where a `CryptoKey` would let it only use it. Such a script reads every record either way;
 * what it gains is that it can open them later, elsewhere. The content security policy is what
 * keeps such scripts out, and the bytes are overwritten when the app locks.
 */
export interface OpenLock {
  readonly lock: PinLock;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** A lock around a new random key, at a cost that fits this device. */
export function makeLock(pin: string, derive: Derive): Promise<OpenLock> {
  const keyId = encodeBytes(crypto.getRandomValues(new Uint8Array(KEY_ID_BYTES)));
  return wrap(newKey(), keyId, pin, derive);
}

/** The key, or null where the PIN is wrong: unwrapping is what verifies it. */
export async function openLock(
  lock: PinLock,
  pin: string,
  derive: Derive,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pinKey = await pinKeyOf(pin, lock.kdf, derive, 'decrypt');
  const parameters = sealing(decodeBytes(lock.iv), lock.kdf);
  try {
    const key = await crypto.subtle.decrypt(parameters, pinKey, decodeBytes(lock.wrapped));
    return new Uint8Array(key);
  } catch (error) {
    // what WebCrypto says of a tag that does not match
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

/** The same key under another PIN, so that no record is written anew; null where the old is wrong. */
export async function changePin(
  lock: PinLock,
  oldPin: string,
  newPin: string,
  derive: Derive,
): Promise<OpenLock | null> {
  const key = await openLock(lock, oldPin, derive);
  return key === null ? null : wrap(key, lock.keyId, newPin, derive);
}

async function wrap(
  key: Uint8Array<ArrayBuffer>,
  keyId: string | undefined,
  pin: string,
  derive: Derive,
): Promise<OpenLock> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cost = await calibrate(derive);
  const kdf: KdfSettings = { name: 'argon2id', ...cost, salt: encodeBytes(salt) };
  const pinKey = await pinKeyOf(pin, kdf, derive, 'encrypt');
  const sealed = await crypto.subtle.encrypt(sealing(iv, kdf), pinKey, key);
  const wrapped = encodeBytes(new Uint8Array(sealed));
  const named = keyId === undefined ? {} : { keyId };
  const waits = { failures: 0, nextTryAt: 0 };
  return { lock: { version: 1, ...named, kdf, wrapped, iv: encodeBytes(iv), ...waits }, key };
}

/** The cost travels under the seal, so that nobody can lower it unseen. */
function sealing(iv: Uint8Array<ArrayBuffer>, kdf: KdfSettings): AesGcmParams {
  const { name, memoryKib, passes, lanes, salt } = kdf;
  const bound = JSON.stringify([name, memoryKib, passes, lanes, salt]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}

async function pinKeyOf(
  pin: string,
  kdf: KdfSettings,
  derive: Derive,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const bytes = await derive(pin, kdf);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [usage]);
}
