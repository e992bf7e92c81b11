import { packSlips, SLIP_MAC_BYTES, SLIP_MAC_INFO, slipText } from '../../src/domain/seal/slip.ts';
import type { SlipEntry } from '../../src/domain/seal/slip.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function hmac(secret: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) {
  const how = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', secret, how, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}

/** Receipts as the server writes them. */
export async function slipsFor(
  { deviceId, token }: { deviceId: string; token: string },
  entries: readonly SlipEntry[],
  at = Date.parse('2026-11-24T03:00:00.000Z'),
): Promise<string[]> {
  const key = await hmac(utf8(token), utf8(SLIP_MAC_INFO));
  const slips = packSlips({ deviceId, at, entries });
  return Promise.all(
    slips.map(async (slip) => slipText(slip, (await hmac(key, slip)).slice(0, SLIP_MAC_BYTES))),
  );
}
