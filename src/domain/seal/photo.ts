import { ENVELOPE_OVERHEAD, NONCE_BYTES, SEAL_KEY_BYTES, TAG_BYTES } from './envelope.ts';

/**
 * A photo as it is kept and travels. As bytes: version (1) · envelope of the content key (134) ·
 * nonce (12) · the photo under that key, AES-256-GCM. It is sealed once, when it is taken; the
 * content key is kept a second time under the phone's own data key.
 */
export interface SealedPhoto {
  /** The content key, for the server. */
  readonly keyEnvelope: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
}

const VERSION = 1;
const KEY_ENVELOPE_BYTES = ENVELOPE_OVERHEAD + SEAL_KEY_BYTES;
const HEAD_BYTES = 1 + KEY_ENVELOPE_BYTES + NONCE_BYTES;

/** Bytes that a sealed photo has more than the photo. */
export const PHOTO_OVERHEAD = HEAD_BYTES + TAG_BYTES;

/** The sealed photo as bytes. */
export function packPhoto({
  keyEnvelope,
  nonce,
  ciphertext,
}: SealedPhoto): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + ciphertext.length);
  bytes[0] = VERSION;
  bytes.set(keyEnvelope, 1);
  bytes.set(nonce, 1 + KEY_ENVELOPE_BYTES);
  bytes.set(ciphertext, HEAD_BYTES);
  return bytes;
}

/** The parts of a sealed photo; null where the bytes are none. */
export function unpackPhoto(bytes: Uint8Array): SealedPhoto | null {
  if (bytes.length < PHOTO_OVERHEAD || bytes[0] !== VERSION) return null;
  return {
    keyEnvelope: bytes.subarray(1, 1 + KEY_ENVELOPE_BYTES),
    nonce: bytes.subarray(1 + KEY_ENVELOPE_BYTES, HEAD_BYTES),
    ciphertext: bytes.subarray(HEAD_BYTES),
  };
}
