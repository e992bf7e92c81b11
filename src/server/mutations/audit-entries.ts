import type { AuditEntry } from '../storage/audit.ts';
import type { Outcome } from './batch.ts';
import type { Delivery } from './delivery.ts';
import type { Incoming } from './incoming.ts';

/**
 * What the audit keeps of a push: each mutation that was applied or refused, by codes and ids.
 * One that had been applied before did nothing, and leaves no entry.
 */
export function auditEntries(delivery: Delivery, outcomes: readonly Outcome[]): AuditEntry[] {
  const { caller, now } = delivery;
  const { accountId, deviceId } = caller;
  return outcomes.flatMap((outcome): AuditEntry[] => {
    if (outcome.kind === 'duplicate') return [];
    const { from } = outcome;
    const about = {
      at: now,
      accountId,
      deviceId,
      action: actionOf(from),
      subject: subjectOf(from),
    };
    const mutation = from.id;
    if (outcome.kind === 'refused') {
      const { code } = outcome.refusal;
      return [{ ...about, detail: { mutation, status: 'rejected', code } }];
    }
    const { status, receipt } = outcome.applied.answer;
    return [{ ...about, detail: { mutation, status, rev: receipt.rev } }];
  });
}

/** The name of a mutation that this build knows; a stranger's name could hold anything. */
function actionOf(from: Incoming): string {
  return from.isReadable && from.prepared.ok ? from.prepared.value.definition.name : 'unknown';
}

/** The record that it is about; where that is not known, the mutation itself. */
function subjectOf(from: Incoming): string {
  const args = from.isReadable && from.prepared.ok ? from.prepared.value.args : null;
  const { id } = (args ?? {}) as { id?: string };
  return id ?? from.id ?? '';
}
