import type { MutationResult } from '../../protocol/push.ts';
import { boundToMutation } from '../../domain/seal/envelope.ts';
import type { HandoverMutation } from '../../domain/seal/handover.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openEnvelope } from '../seal/open.ts';
import { loadApplied } from '../storage/applied.ts';
import type { Storage } from '../storage/database.ts';
import type { Origin } from '../storage/devices.ts';

/**
 * The answers that a device was given while its session still stood, by mutation id: what it
 * hands over once more is nobody's to decide on.
 */
export async function answerAgain(
  { storage, keyring }: { readonly storage: Storage; readonly keyring: Keyring },
  { caller }: Origin,
  mutations: readonly HandoverMutation[],
): Promise<Map<string, MutationResult>> {
  const known = new Map<string, MutationResult>();
  const applied = await loadApplied(
    storage.db,
    storage.regency,
    mutations.map(({ id }) => id),
  );
  for (const { id, deviceSeq, envelope } of mutations) {
    const before = applied.get(id);
    if (before?.accountId !== caller.accountId) continue;
    const { deviceId } = caller;
    const opened = await openEnvelope(
      keyring,
      envelope,
      boundToMutation({ id, deviceId, deviceSeq }),
    );
    if (!opened.ok) continue;
    const { status, receipt } = before.answer;
    known.set(id, { status, id, duplicate: true, receipt, conflicts: [], rows: [] });
  }
  return known;
}
