import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { packEnvelope, SEAL_EXPORT, SEAL_INFO, SEAL_KEY_BYTES } from '../domain/seal/envelope.ts';
import { decodeBytes } from './base64.ts';
import { Gcm } from './gcm.ts';
import { newNonce } from './nonce.ts';

/** The server's public key, as it tells it. */
export interface ServerKey {
  /** Lower-case hex. */
  readonly id: string;
  /** Base64. */
  readonly publicKey: string;
}

/** Seals for the server, at once: so also inside a transaction of IndexedDB. */
export interface Sealer {
  readonly keyId: string;
  /**
   * An envelope, as bytes, that opens only for the server and only as `boundTo` says.
   * The nonce is random, 96 bits: after 2³² envelopes of one sealer two nonces would be alike with
   * a chance of 2⁻³³, and no phone makes a thousandth of that between two unlocks.
   */
  seal(plain: Uint8Array, boundTo: Uint8Array): Uint8Array<ArrayBuffer>;
}

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

/**
 * Makes a sealer for one unlock: one encapsulation, whose secret stays in memory and is forgotten
 * with the sealer. Whoever takes the phone later cannot open what was sealed with it.
 */
export async function makeSealer({ id, publicKey }: ServerKey): Promise<Sealer> {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await kem.deserializePublicKey(decodeBytes(publicKey).buffer);
  const info = text(SEAL_INFO);
  const context = await suite.createSenderContext({ recipientPublicKey, info });
  const enc = new Uint8Array(context.enc);
  const secret = new Uint8Array(await context.export(text(SEAL_EXPORT), SEAL_KEY_BYTES));
  const cipher = new Gcm(secret);
  secret.fill(0);
  return {
    keyId: id,
    seal(plain, boundTo) {
      const nonce = newNonce();
      const ciphertext = cipher.encrypt(nonce, boundTo, plain);
      return packEnvelope({ keyId: id, enc, nonce, ciphertext });
    },
  };
}
