import { may } from '../../domain/role.ts';
import type { MutationResult } from '../../protocol/push.ts';
import type { Row } from '../../protocol/row.ts';
import { rowForProtocol } from '../../protocol/upgrade.ts';
import type { Outcome } from './batch.ts';
import type { Delivery } from './delivery.ts';

/** The answer to one mutation, with its records as they stand now, as far as the caller sees. */
export function resultOf(
  outcome: Outcome,
  delivery: Delivery,
  { protocol, withoutRows }: { protocol: number; withoutRows?: boolean | undefined },
): MutationResult {
  if (outcome.kind === 'refused') {
    const { code, field = null } = outcome.refusal;
    return { status: 'rejected', id: outcome.from.id, code, field };
  }
  const { id, answer } = outcome.applied;
  const { status, receipt, conflicts, records } = answer;
  const rows = (withoutRows === true ? [] : records)
    .map((recordId) => delivery.set.find(recordId))
    .filter((row): row is Row => row !== undefined)
    .filter(({ regionCode }) => may(delivery.caller, 'meeting.read', regionCode))
    .map((row) => rowForProtocol(row, protocol));
  const duplicate = outcome.kind === 'duplicate';
  return { status, id, duplicate, receipt, conflicts: [...conflicts], rows };
}
