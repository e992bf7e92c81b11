import { createHash } from 'node:crypto';
import type { Receipt } from '../../protocol/push.ts';

/** Crockford's base 32: no I, L, O or U, which are misheard and misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 40;

/** Proof that a mutation arrived, e.g. `7K3F-92QD`: from its content and the server's clock. */
export function makeReceipt(payloadHash: string, at: string, rev: number): Receipt {
  const hash = createHash('sha256').update(`${payloadHash} ${at}`).digest('hex');
  const bits = BigInt(`0x${hash.slice(0, BITS / 4)}`);
  const letters = Array.from(
    { length: BITS / 5 },
    (_, index) => ALPHABET[Number((bits >> BigInt(BITS - 5 * (index + 1))) & 31n)],
  ).join('');
  return { code: `${letters.slice(0, 4)}-${letters.slice(4)}`, at, rev };
}
