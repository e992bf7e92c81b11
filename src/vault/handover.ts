import { hexOf } from '../domain/hex.ts';
import { boundToManifest } from '../domain/seal/envelope.ts';
import { packContent, packHandover, unpackHandover } from '../domain/seal/handover.ts';
import type { HandoverFault, HandoverMutation, HandoverPhoto } from '../domain/seal/handover.ts';
import { slipsIn, SLIP_MAC_INFO, unpackSlip } from '../domain/seal/slip.ts';
import type { Slip } from '../domain/seal/slip.ts';
import type { Sealer } from './hpke.ts';

/** What a device hands over, and what shows that it was this device. */
export interface HandoverParts {
  readonly deviceId: string;
  readonly accountId: string;
  /** The device's own secret; goes under the seal. */
  readonly token: string;
  /** ISO instant by the device's clock. */
  readonly madeAt: string;
  /** Numbers of mutations that stay on the phone, or will never come. */
  readonly held: readonly number[];
  /** Whether nobody on the phone can read, and so mend, what is handed over. */
  readonly last: boolean;
  readonly mutations: readonly HandoverMutation[];
  readonly photos: readonly HandoverPhoto[];
}

/** The bytes of a hand-over file; see `domain/seal/handover.ts`. */
export async function writeHandover(
  sealer: Pick<Sealer, 'seal'>,
  { deviceId, accountId, token, madeAt, held, last, ...parts }: HandoverParts,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = packContent(parts);
  const hash = hexOf(await sha256(content));
  const manifest = JSON.stringify({ token, madeAt, held, content: hash, last });
  const sealed = sealer.seal(new TextEncoder().encode(manifest), boundToManifest(deviceId));
  const body = packHandover({ deviceId, accountId, manifest: sealed }, content);
  const whole = new Uint8Array(body.length + TRAILER_BYTES);
  whole.set(body);
  whole.set(await sha256(body), body.length);
  return whole;
}

/** What a carrier can tell of a file without the server: what is in it, or why it is none. */
export async function inspectHandover(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ mutations: number; photos: number } | HandoverFault> {
  const file = unpackHandover(bytes);
  if (typeof file === 'string') return file;
  const hash = await sha256(new Uint8Array(file.covered));
  if (hexOf(hash) !== hexOf(file.trailer)) return 'damaged';
  return { mutations: file.mutations.length, photos: file.photos.length };
}

/**
 * The slips in a text that the server wrote for one of these devices. Those of other devices, and
 * those that somebody made up, are left out.
 */
export async function readSlips(
  text: string,
  devices: readonly { readonly deviceId: string; readonly token: string }[],
): Promise<Slip[]> {
  const found: Slip[] = [];
  for (const { slip: bytes, mac } of slipsIn(text)) {
    const slip = unpackSlip(bytes);
    const device = devices.find(({ deviceId }) => deviceId === slip?.deviceId);
    if (slip !== null && device && (await isGenuine(bytes, mac, device.token))) found.push(slip);
  }
  return found;
}

const TRAILER_BYTES = 32;
const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

/** Compares in constant time, in effect: both sides are hashed again under a key nobody knows. */
async function isGenuine(slip: Uint8Array, mac: Uint8Array, token: string): Promise<boolean> {
  const words = (text: string) => new TextEncoder().encode(text);
  const key = await hmac(words(token), words(SLIP_MAC_INFO));
  const expected = (await hmac(key, new Uint8Array(slip))).slice(0, mac.length);
  const blind = crypto.getRandomValues(new Uint8Array(TRAILER_BYTES));
  return hexOf(await hmac(blind, expected)) === hexOf(await hmac(blind, new Uint8Array(mac)));
}

async function hmac(
  secret: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, HMAC, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
