import { hexOf } from '../hex.ts';

/**
 * An envelope holds something that only the server opens. As bytes:
 * version (1) · id of the server's key (8) · encapsulated key (65) · nonce (12) · ciphertext.
 * The encapsulated key is HPKE's (RFC 9180: DHKEM P-256, HKDF-SHA256, AES-256-GCM); the ciphertext
 * is AES-256-GCM under what HPKE's exporter gives to both sides, so that a whole unlock's worth of
 * envelopes costs one encapsulation and each of them is made at once, without waiting.
 */
export interface Envelope {
  /** Lower-case hex. */
  readonly keyId: string;
  readonly enc: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** What both sides feed to HPKE: `info` of the context, and the exporter's own context. */
export const SEAL_INFO = 'tpk-lapangan seal 1';
export const SEAL_EXPORT = 'tpk-lapangan aes-256-gcm';

export const SEAL_KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

const VERSION = 1;
const KEY_ID_BYTES = 8;
/** An uncompressed point of P-256. */
const ENC_BYTES = 65;
const HEAD_BYTES = 1 + KEY_ID_BYTES + ENC_BYTES + NONCE_BYTES;

/** Bytes that an envelope has more than what is in it. */
export const ENVELOPE_OVERHEAD = HEAD_BYTES + TAG_BYTES;

/** The envelope as it is kept and travels. */
export function packEnvelope({ keyId, enc, nonce, ciphertext }: Envelope): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + ciphertext.length);
  bytes[0] = VERSION;
  for (let index = 0; index < KEY_ID_BYTES; index += 1) {
    bytes[1 + index] = Number.parseInt(keyId.slice(2 * index, 2 * index + 2), 16);
  }
  bytes.set(enc, 1 + KEY_ID_BYTES);
  bytes.set(nonce, 1 + KEY_ID_BYTES + ENC_BYTES);
  bytes.set(ciphertext, HEAD_BYTES);
  return bytes;
}

/** The parts of an envelope; null where the bytes are none. */
export function unpackEnvelope(bytes: Uint8Array): Envelope | null {
  if (bytes.length < ENVELOPE_OVERHEAD || bytes[0] !== VERSION) return null;
  const cut = (from: number, length: number) => bytes.subarray(from, from + length);
  return {
    keyId: hexOf(cut(1, KEY_ID_BYTES)),
    enc: cut(1 + KEY_ID_BYTES, ENC_BYTES),
    nonce: cut(1 + KEY_ID_BYTES + ENC_BYTES, NONCE_BYTES),
    ciphertext: bytes.subarray(HEAD_BYTES),
  };
}

const bound = (...parts: readonly (string | number)[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(parts.join('\n'));

/** What a mutation's envelope is bound to: under another id, device or number it does not open. */
export function boundToMutation(one: {
  readonly id: string;
  readonly deviceId: string;
  readonly deviceSeq: number;
}): Uint8Array<ArrayBuffer> {
  return bound('mutation', one.id, one.deviceId, one.deviceSeq);
}

/** What a photo's content key, and the photo itself, are bound to. */
export function boundToPhoto(part: 'key' | 'bytes', sha256: string): Uint8Array<ArrayBuffer> {
  return bound(`photo ${part}`, sha256);
}

/** What the manifest of a hand-over file is bound to. */
export function boundToManifest(deviceId: string): Uint8Array<ArrayBuffer> {
  return bound('manifest', deviceId);
}
