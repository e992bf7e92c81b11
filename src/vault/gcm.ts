import { unsafe } from '@noble/ciphers/aes.js';
import { Ghash, TAG_BYTES } from './ghash.ts';
import { Unopened } from './unopened.ts';

const BLOCK = 16;
const WORD = 4;

/**
 * AES-256-GCM with one key for many short texts, at once. The same as `gcm` of the library, whose
 * AES does the work; but what depends on the key alone is made once and not for every text, which
 * is most of what a record of a kilobyte costs.
 */
export class Gcm {
  readonly #rounds: Uint32Array;
  readonly #hash: Ghash;

  /** @param key 32 bytes; not kept, but what is made of it is as secret, see `forget` */
  constructor(key: Uint8Array) {
    this.#rounds = unsafe.expandKeyLE(key);
    const zero = new Uint8Array(BLOCK);
    const start = new Uint8Array(BLOCK);
    this.#hash = new Ghash(unsafe.ctr32(this.#rounds, false, start, zero));
  }

  /** Ciphertext and tag. */
  encrypt(nonce: Uint8Array, boundTo: Uint8Array, plain: Uint8Array): Uint8Array<ArrayBuffer> {
    const sealed = new Uint8Array(plain.length + TAG_BYTES);
    this.encryptInto(sealed, nonce, boundTo, plain);
    return sealed;
  }

  /** The same, into bytes that are there: as many as the text has, and the tag's. */
  encryptInto(sealed: Uint8Array, nonce: Uint8Array, boundTo: Uint8Array, plain: Uint8Array): void {
    const { counter, mask } = this.#start(nonce);
    const text = sealed.subarray(0, plain.length);
    const made = isAligned(text) ? text : new Uint8Array(plain.length);
    unsafe.ctr32(this.#rounds, false, counter, aligned(plain), made);
    if (made !== text) text.set(made);
    sealed.set(this.#hash.tag(boundTo, text, mask), plain.length);
  }

  /** @throws Unopened where anything was altered; nothing of it is shown then */
  decrypt(nonce: Uint8Array, boundTo: Uint8Array, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
    const length = sealed.length - TAG_BYTES;
    if (length < 0) throw new Unopened('too short');
    const { counter, mask } = this.#start(nonce);
    const text = aligned(sealed.subarray(0, length));
    if (!isSame(this.#hash.tag(boundTo, text, mask), sealed.subarray(length))) {
      throw new Unopened('does not open');
    }
    const plain = new Uint8Array(length);
    unsafe.ctr32(this.#rounds, false, counter, text, plain);
    return plain;
  }

  /** Overwrites all that was made of the key. */
  forget(): void {
    this.#rounds.fill(0);
    this.#hash.forget();
  }

  /** The counter, on which the first block is spent: it masks the tag. */
  #start(nonce: Uint8Array): { counter: Uint8Array; mask: Uint8Array } {
    const counter = new Uint8Array(BLOCK);
    counter.set(nonce);
    counter[BLOCK - 1] = 1;
    const mask = unsafe.ctr32(this.#rounds, false, counter, new Uint8Array(BLOCK));
    counter[BLOCK - 1] = 2;
    return { counter, mask };
  }
}

/** AES reads four bytes at a time, where they begin at a multiple of four. */
const isAligned = ({ byteOffset }: Uint8Array): boolean => byteOffset % WORD === 0;
const aligned = (bytes: Uint8Array): Uint8Array => (isAligned(bytes) ? bytes : bytes.slice());

/** Takes as long whatever differs. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}
