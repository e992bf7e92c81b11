import * as v from 'valibot';
import { refuse } from '../../domain/result.ts';
import type { Refusal } from '../../domain/result.ts';
import { boundToMutation } from '../../domain/seal/envelope.ts';
import { SealedMutation } from '../../protocol/seal.ts';
import { openEnvelope } from '../seal/open.ts';
import type { Keyring } from '../seal/keyring.ts';
import { readIncoming, unreadable } from './incoming.ts';
import type { Incoming, Unreadable } from './incoming.ts';

/**
 * Opens the sealed mutations of a push, all that can be done without the database. Never throws.
 * @param deviceId the device that pushes: an envelope of another one is not its to deliver
 */
export function openMutations(
  keyring: Keyring,
  deviceId: string,
  raws: readonly unknown[],
): Promise<Incoming[]> {
  return Promise.all(raws.map((raw) => openOne(keyring, deviceId, raw)));
}

async function openOne(keyring: Keyring, deviceId: string, raw: unknown): Promise<Incoming> {
  const parsed = v.safeParse(SealedMutation, raw);
  if (!parsed.success) return unreadable(raw, v.getDotPath(parsed.issues[0]) ?? undefined);
  const sealed = parsed.output;
  if (sealed.deviceId !== deviceId) return refused(sealed, refuse('seal_broken', 'deviceId'));
  return openSealed(keyring, sealed, Buffer.from(sealed.envelope, 'base64'));
}

/** Opens one envelope, which must hold the mutation that it says outside. */
export async function openSealed(
  keyring: Keyring,
  outside: Pick<SealedMutation, 'id' | 'deviceId' | 'deviceSeq'>,
  envelope: Uint8Array,
): Promise<Incoming> {
  const opened = await openEnvelope(keyring, envelope, boundToMutation(outside));
  if (!opened.ok) return refused(outside, opened);
  const incoming = readIncoming(parse(opened.value));
  const { id, deviceSeq } = incoming;
  // under the seal stands what only the phone can have written: what is outside must agree
  const agrees = id === outside.id && deviceSeq === outside.deviceSeq;
  return agrees ? incoming : refused(outside, refuse('invalid'));
}

function refused(
  { id, deviceSeq }: Pick<SealedMutation, 'id' | 'deviceSeq'>,
  refusal: Refusal,
): Unreadable {
  return { isReadable: false, id, deviceSeq, refusal };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
