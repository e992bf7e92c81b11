import { decodeBytes, encodeBytes } from './base64.ts';
import type { Derive, KdfSettings } from './kdf.ts';

/** What a device keeps to open with a PIN; holds neither the PIN nor the key in the clear. */
export interface PinLock {
  readonly version: 1;
  readonly kdf: KdfSettings;
  /** The key, sealed under what Argon2id makes of the PIN: AES-256-GCM, base64. */
  readonly wrapped: string;
  readonly iv: string;
  /** Wrong PINs in a row. */
  readonly failures: number;
  /** Unix ms before which no PIN is tried; 0 where none waits. */
  readonly nextTryAt: number;
}

const SALT_BYTES = 16;
const IV_BYTES = 12;
const KEY = { name: 'AES-GCM', length: 256 } as const;

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. */
const COST = { name: 'argon2id', memoryKib: 19_456, passes: 2, lanes: 1 } as const;

export interface OpenLock {
  readonly lock: PinLock;
  /** AES-256-GCM; cannot be exported. */
  readonly key: CryptoKey;
}

/** A lock around a new random key. */
export async function makeLock(pin: string, derive: Derive): Promise<OpenLock> {
  const key = await crypto.subtle.generateKey(KEY, true, ['encrypt', 'decrypt']);
  const lock = await wrap(key, pin, derive);
  return { lock, key: await unexportable(key) };
}

/** The key, or null where the PIN is wrong: unwrapping is what verifies it. */
export async function openLock(
  lock: PinLock,
  pin: string,
  derive: Derive,
): Promise<CryptoKey | null> {
  return unwrap(lock, pin, derive, false);
}

/** The same key under another PIN; null where the old one is wrong. */
export async function changePin(
  lock: PinLock,
  oldPin: string,
  newPin: string,
  derive: Derive,
): Promise<OpenLock | null> {
  const key = await unwrap(lock, oldPin, derive, true);
  if (key === null) return null;
  return { lock: await wrap(key, newPin, derive), key: await unexportable(key) };
}

async function wrap(key: CryptoKey, pin: string, derive: Derive): Promise<PinLock> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const kdf: KdfSettings = { ...COST, salt: encodeBytes(salt) };
  const pinKey = await pinKeyOf(pin, kdf, derive, 'wrapKey');
  const sealed = await crypto.subtle.wrapKey('raw', key, pinKey, sealing(iv, kdf));
  const wrapped = encodeBytes(new Uint8Array(sealed));
  return { version: 1, kdf, wrapped, iv: encodeBytes(iv), failures: 0, nextTryAt: 0 };
}

async function unwrap(
  lock: PinLock,
  pin: string,
  derive: Derive,
  exportable: boolean,
): Promise<CryptoKey | null> {
  const pinKey = await pinKeyOf(pin, lock.kdf, derive, 'unwrapKey');
  const parameters = sealing(decodeBytes(lock.iv), lock.kdf);
  const sealed = decodeBytes(lock.wrapped);
  try {
    return await crypto.subtle.unwrapKey('raw', sealed, pinKey, parameters, KEY, exportable, [
      'encrypt',
      'decrypt',
    ]);
  } catch (error) {
    // what WebCrypto says of a tag that does not match
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
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
  usage: 'wrapKey' | 'unwrapKey',
): Promise<CryptoKey> {
  const bytes = await derive(pin, kdf);
  return crypto.subtle.importKey('raw', bytes, KEY.name, false, [usage]);
}

async function unexportable(key: CryptoKey): Promise<CryptoKey> {
  const bytes = await crypto.subtle.exportKey('raw', key);
  return crypto.subtle.importKey('raw', bytes, KEY.name, false, ['encrypt', 'decrypt']);
}
