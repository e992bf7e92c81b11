import { createDecipheriv } from 'node:crypto';
import { TAG_BYTES, unpackEnvelope, boundToPhoto } from '../../domain/seal/envelope.ts';
import { unpackPhoto } from '../../domain/seal/photo.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Keyring } from './keyring.ts';

/**
 * What is in an envelope, if it was sealed to a key of this server and for that use.
 * Refuses with `key_unknown` (the phone seals it anew), or `seal_broken`.
 */
export async function openEnvelope(
  keyring: Keyring,
  bytes: Uint8Array,
  boundTo: Uint8Array,
): Promise<Result<Buffer>> {
  const envelope = unpackEnvelope(bytes);
  if (envelope === null) return refuse('seal_broken');
  const secret = await keyring.secretOf(envelope.keyId, envelope.enc);
  if (secret === 'unknown') return refuse('key_unknown');
  if (secret === 'broken') return refuse('seal_broken');
  return decrypt(secret, envelope.nonce, envelope.ciphertext, boundTo);
}

/** The photo of that hash in its sealed form; refuses like `openEnvelope`. */
export async function openPhoto(
  keyring: Keyring,
  bytes: Uint8Array,
  sha256: string,
): Promise<Result<Buffer>> {
  const sealed = unpackPhoto(bytes);
  if (sealed === null) return refuse('seal_broken');
  const key = await openEnvelope(keyring, sealed.keyEnvelope, boundToPhoto('key', sha256));
  if (!key.ok) return key;
  return decrypt(key.value, sealed.nonce, sealed.ciphertext, boundToPhoto('bytes', sha256));
}

/** AES-256-GCM; the tag is compared in constant time by the cipher itself. */
function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  ciphertext: Uint8Array,
  boundTo: Uint8Array,
): Result<Buffer> {
  const end = ciphertext.length - TAG_BYTES;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo);
    cipher.setAuthTag(ciphertext.subarray(end));
    return done(Buffer.concat([cipher.update(ciphertext.subarray(0, end)), cipher.final()]));
  } catch {
    return refuse('seal_broken');
  }
}
