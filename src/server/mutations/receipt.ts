import { hash } from 'node:crypto';
import type { Receipt } from '../../protocol/push.ts';

/** Crockford's base 32: no I, L, O or U, which are misheard and misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 8;

/** Proof that a mutation arrived, e.g. `7K3F-92QD`: from its content and the server's clock. */
export function makeReceipt(payloadHash: string, at: string, rev: number): Receipt {
  const digest = hash('sha256', `${payloadHash} ${at}`, 'buffer');
  // forty bits are five bytes: few enough for a plain number
  const bits = digest.readUIntBE(0, (LETTERS * 5) / 8);
  const code = Array.from(
    { length: LETTERS },
    (_, index) => ALPHABET[Math.floor(bits / 32 ** (LETTERS - 1 - index)) % 32],
  ).join('');
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, at, rev };
}
