import { boundToPhoto, NONCE_BYTES, SEAL_KEY_BYTES } from '../domain/seal/envelope.ts';
import type { Sealer } from './hpke.ts';

/** A photo's bytes as they are kept: under a key of their own. */
export interface PhotoCipher {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  /** Opens them; kept under the phone's data key, and in an envelope for the server. */
  readonly contentKey: Uint8Array<ArrayBuffer>;
}

/** Seals a photo, once, under a new random key. */
export async function sealPhoto(sha256: string, photo: BufferSource): Promise<PhotoCipher> {
  const contentKey = crypto.getRandomValues(new Uint8Array(SEAL_KEY_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await keyOf(contentKey, 'encrypt');
  const ciphertext = await crypto.subtle.encrypt(cipherFor(sha256, nonce), key, photo);
  return { nonce, ciphertext: new Uint8Array(ciphertext), contentKey };
}

/** The photo's bytes; null where the key or the hash is another's, or the bytes were altered. */
export async function openPhoto(
  sha256: string,
  { nonce, ciphertext, contentKey }: PhotoCipher,
): Promise<ArrayBuffer | null> {
  const key = await keyOf(contentKey, 'decrypt');
  return crypto.subtle.decrypt(cipherFor(sha256, nonce), key, ciphertext).catch(() => null);
}

/** The envelope in which the server finds a photo's key. */
export function sealContentKey(
  sealer: Pick<Sealer, 'seal'>,
  sha256: string,
  contentKey: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return sealer.seal(contentKey, boundToPhoto('key', sha256));
}

function cipherFor(sha256: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: boundToPhoto('bytes', sha256) };
}

function keyOf(bytes: Uint8Array<ArrayBuffer>, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [usage]);
}
