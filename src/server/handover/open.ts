import { createHash, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { boundToManifest } from '../../domain/seal/envelope.ts';
import { unpackHandover } from '../../domain/seal/handover.ts';
import type { HandoverFault, OpenedHandover } from '../../domain/seal/handover.ts';
import { HandoverManifest } from '../../protocol/handover.ts';
import { hashOfSecret } from '../auth/token.ts';
import { RequestRefused } from '../request-refused.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openEnvelope } from '../seal/open.ts';
import type { Storage } from '../storage/database.ts';
import { readOrigin } from '../storage/devices.ts';
import type { Origin } from '../storage/devices.ts';

/** A hand-over file that is what it says: nobody altered it, and its device made it. */
export interface GenuineHandover {
  readonly file: OpenedHandover;
  readonly manifest: HandoverManifest;
  readonly origin: Origin;
}

/**
 * Reads a hand-over file, and makes sure of it before anything in it is acted on.
 * @throws RequestRefused `invalid`, the fault as its field
 */
export async function openHandover(
  storage: Storage,
  keyring: Keyring,
  bytes: Uint8Array,
): Promise<GenuineHandover> {
  const file = unpackHandover(bytes);
  if (typeof file === 'string') throw faulty(file);
  if (!isHashOf(file.covered, file.trailer)) throw faulty('damaged');
  const bound = boundToManifest(file.deviceId);
  const opened = await openEnvelope(keyring, file.manifest, bound);
  if (!opened.ok) throw faulty(opened.code === 'key_unknown' ? 'key_unknown' : 'altered');
  const manifest = readManifest(opened.value);
  if (manifest === null) throw faulty('altered');
  if (!isHashOf(file.content, Buffer.from(manifest.content, 'hex'))) throw faulty('altered');
  const origin = await readOrigin(storage.db, storage.regency, file.deviceId);
  if (origin === undefined || origin.caller.accountId !== file.accountId) throw faulty('foreign');
  if (!isSame(hashOfSecret(manifest.token), origin.tokenHash)) throw faulty('altered');
  return { file, manifest, origin };
}

function faulty(fault: HandoverFault): RequestRefused {
  return new RequestRefused('invalid', { field: fault });
}

function isHashOf(bytes: Uint8Array, hash: Uint8Array): boolean {
  const own = createHash('sha256').update(bytes).digest();
  return own.length === hash.length && timingSafeEqual(own, hash);
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function readManifest(bytes: Uint8Array): HandoverManifest | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return v.is(HandoverManifest, json) ? json : null;
  } catch {
    return null;
  }
}
