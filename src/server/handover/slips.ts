import { createHmac } from 'node:crypto';
import {
  packSlips,
  refOfMutation,
  SLIP_MAC_BYTES,
  SLIP_MAC_INFO,
  slipText,
} from '../../domain/seal/slip.ts';
import type { Slip, SlipEntry } from '../../domain/seal/slip.ts';
import type { MutationResult } from '../../protocol/push.ts';

/** What a slip says of a mutation. */
export function slipEntryOf(result: MutationResult): SlipEntry {
  const ref = refOfMutation(result.id ?? '');
  if (result.status === 'rejected') {
    return { is: 'rejected', ref, code: result.code, field: result.field ?? '' };
  }
  const { status, duplicate, receipt } = result;
  const { code, at, rev } = receipt;
  return { is: status, ref, duplicate, code, at: Date.parse(at), rev };
}

/**
 * Slips as texts, each with a code under the device's secret, so that the device knows that the
 * server wrote it, and nobody who carries it can write another.
 */
export function writeSlips(slip: Slip, token: string): string[] {
  const key = createHmac('sha256', token).update(SLIP_MAC_INFO).digest();
  return packSlips(slip).map((bytes) => {
    const mac = createHmac('sha256', key).update(bytes).digest().subarray(0, SLIP_MAC_BYTES);
    return slipText(bytes, mac);
  });
}
