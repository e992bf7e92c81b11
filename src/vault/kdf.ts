import { argon2id } from '@noble/hashes/argon2.js';
import { decodeBytes } from './base64.ts';

/** How a key is made of a PIN, kept beside what the key seals. */
export interface KdfSettings {
  readonly name: 'argon2id';
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
  /** Base64. */
  readonly salt: string;
}

/** Makes 32 bytes of a PIN; takes a second and more on a cheap phone. */
export type Derive = (pin: string, kdf: KdfSettings) => Promise<Uint8Array<ArrayBuffer>>;

const KEY_BYTES = 32;

/** Argon2id over the PIN, at once and on this thread: `deriveInWorker` keeps it off the screen's. */
export function deriveNow(pin: string, kdf: KdfSettings): Uint8Array<ArrayBuffer> {
  const { memoryKib: m, passes: t, lanes: p } = kdf;
  return new Uint8Array(argon2id(pin, decodeBytes(kdf.salt), { m, t, p, dkLen: KEY_BYTES }));
}
