import { Gcm } from './gcm.ts';
import { TAG_BYTES } from './ghash.ts';
import { NONCE_BYTES, newNonce } from './nonce.ts';
import { Unopened } from './unopened.ts';

/** Bytes of a data key: AES-256. */
export const KEY_BYTES = 32;

const VERSION = 1;

const text = new TextEncoder();

/** Seals and opens with the phone's data key, for as long as it is in memory. */
export interface Seal {
  /**
   * Version byte, nonce, ciphertext.
   * @param place what it is and where it lies; opens nowhere else
   */
  seal(plain: Uint8Array, place: string): Uint8Array<ArrayBuffer>;
  /** @throws Unopened */
  open(sealed: Uint8Array, place: string): Uint8Array;
  /** Overwrites the key; from then on nothing is sealed or opened. */
  forget(): void;
}

/** A new data key. */
export function newKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/**
 * AES-256-GCM, at once, so that it fits into a database transaction, which would end during a wait
 * for WebCrypto. Nonces are 96 random bits: for one key NIST SP 800-38D bounds them at 2³² seals,
 * where the chance that any two are the same is 2⁻³³. A phone that writes ten thousand records
 * every day gets there after more than a thousand years.
 * @param key taken over: `forget` overwrites it
 */
export function makeSeal(key: Uint8Array): Seal {
  if (key.byteLength !== KEY_BYTES) throw new RangeError('a data key has 32 bytes');
  const cipher = new Gcm(key);
  let isForgotten = false;
  const ready = () => {
    if (isForgotten) throw new Unopened('the key is gone');
    return cipher;
  };
  return {
    seal(plain, place) {
      const nonce = newNonce();
      const sealed = new Uint8Array(1 + NONCE_BYTES + plain.byteLength + TAG_BYTES);
      sealed[0] = VERSION;
      sealed.set(nonce, 1);
      ready().encryptInto(sealed.subarray(1 + NONCE_BYTES), nonce, text.encode(place), plain);
      return sealed;
    },
    open(sealed, place) {
      if (sealed[0] !== VERSION) throw new Unopened('sealed by a version that is not known here');
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      return ready().decrypt(nonce, text.encode(place), sealed.subarray(1 + NONCE_BYTES));
    },
    forget() {
      isForgotten = true;
      key.fill(0);
      cipher.forget();
    },
  };
}
