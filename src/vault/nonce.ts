/** Bytes of a nonce of AES-GCM. */
export const NONCE_BYTES = 12;

const AT_ONCE = 256;

let drawn = new Uint8Array(0);
let used = 0;

/**
 * A nonce of 96 random bits, never handed out twice. Many are drawn at once: asking the system for
 * each costs more than sealing a short text.
 */
export function newNonce(): Uint8Array<ArrayBuffer> {
  if (used === drawn.length) {
    drawn = crypto.getRandomValues(new Uint8Array(NONCE_BYTES * AT_ONCE));
    used = 0;
  }
  const nonce = drawn.slice(used, used + NONCE_BYTES);
  used += NONCE_BYTES;
  return nonce;
}
