import { createHash, hash, randomBytes } from 'node:crypto';

/** A device's session token: 256 random bits. The server keeps only its hash. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The token of an activation, made of two secrets: the one-time code and the phone's own random
 * `attempt`. A phone whose reply was lost asks again with both and is given the same session,
 * while nobody else can: a lost reply would otherwise burn the code.
 */
export function tokenOfAttempt(code: string, attempt: string): string {
  return createHash('sha256').update(`tpk-session\0${code}\0${attempt}`).digest('base64url');
}

/** What is stored and looked up in place of a secret that has enough entropy by itself. */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret);
}
