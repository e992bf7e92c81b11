import { AesCounter } from './aes.ts';
import { Ghash, TAG_BYTES } from './ghash.ts';
import { Unopened } from './unopened.ts';

const BLOCK = 16;
/** The block of the stream that masks the tag; the text has those that follow. */
const OF_TAG = 1;
const OF_TEXT = 2;
const NO_NONCE = new Uint8Array(12);
const ZEROS = new Uint8Array(BLOCK);

/**
 * AES-256-GCM with one key for many short texts, at once: what depends on the key alone is made
 * once and not for every text, which is most of what a record of a kilobyte costs. That it gives
 * what the standard, a library and the browser give is tested at every length.
 */
export class Gcm {
  readonly #stream: AesCounter;
  readonly #hash: Ghash;
  readonly #mask = new Uint8Array(BLOCK);

  /** @param key 32 bytes; not kept, but what is made of it is as secret, see `forget` */
  constructor(key: Uint8Array) {
    this.#stream = new AesCounter(key);
    const hashKey = new Uint8Array(BLOCK);
    this.#stream.apply(NO_NONCE, 0, ZEROS, hashKey);
    this.#hash = new Ghash(hashKey);
  }

  /** Ciphertext and tag. */
  encrypt(nonce: Uint8Array, boundTo: Uint8Array, plain: Uint8Array): Uint8Array<ArrayBuffer> {
    const sealed = new Uint8Array(plain.length + TAG_BYTES);
    this.encryptInto(sealed, nonce, boundTo, plain);
    return sealed;
  }

  /** The same, into bytes that are there: as many as the text has, and the tag's. */
  encryptInto(sealed: Uint8Array, nonce: Uint8Array, boundTo: Uint8Array, plain: Uint8Array): void {
    const text = sealed.subarray(0, plain.length);
    this.#stream.apply(nonce, OF_TEXT, plain, text);
    sealed.set(this.#tag(nonce, boundTo, text), plain.length);
  }

  /** @throws Unopened where anything was altered; nothing of it is shown then */
  decrypt(nonce: Uint8Array, boundTo: Uint8Array, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
    const length = sealed.length - TAG_BYTES;
    if (length < 0) throw new Unopened('too short');
    const text = sealed.subarray(0, length);
    if (!isSame(this.#tag(nonce, boundTo, text), sealed.subarray(length))) {
      throw new Unopened('does not open');
    }
    const plain = new Uint8Array(length);
    this.#stream.apply(nonce, OF_TEXT, text, plain);
    return plain;
  }

  /** Overwrites all that was made of the key. */
  forget(): void {
    this.#stream.forget();
    this.#hash.forget();
    this.#mask.fill(0);
  }

  #tag(nonce: Uint8Array, boundTo: Uint8Array, text: Uint8Array): Uint8Array {
    this.#stream.apply(nonce, OF_TAG, ZEROS, this.#mask);
    return this.#hash.tag(boundTo, text, this.#mask);
  }
}

/** Takes as long whatever differs. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}
