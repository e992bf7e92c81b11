import { done } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { correctedInstant } from '../../domain/time.ts';
import type { Answer, Applied } from '../storage/applied.ts';
import type { Write } from '../storage/write.ts';
import { makeChange } from './change.ts';
import { stampOf } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import type { Readable } from './incoming.ts';
import { makeReceipt } from './receipt.ts';
import type { Traces } from './traces.ts';

/**
 * Runs one mutation's rule over the records as they stand now and makes its changes in the working
 * set. After a refusal or an error nothing of it is kept.
 */
export function takeTurn(write: Write, delivery: Delivery, one: Readable): Result<Applied> {
  const { caller, set, now, clockStray, regions } = delivery;
  const { id, mutation, prepared, payloadHash } = one;
  if (!prepared.ok) return prepared;
  const { definition, args } = prepared.value;
  const { occurredAt, deviceSeq } = mutation;
  const actedAt = correctedInstant(occurredAt, clockStray);
  const occasion = { mutationId: id, occurredAt, actedAt, regions };
  const planned = definition.plan(args, set, caller, occasion);
  if (!planned.ok) return planned;
  const traces: Traces = {
    set,
    caller,
    mutation,
    stamp: stampOf(delivery, occurredAt),
    touched: new Set(),
    conflicts: [],
    merged: false,
  };
  for (const change of planned.value) {
    const made = makeChange(traces, change);
    if (!made.ok) return made;
  }
  write.seq = set.keep(write.seq);
  const answer: Answer = {
    status: statusOf(traces),
    receipt: makeReceipt(payloadHash, now, write.seq),
    conflicts: traces.conflicts,
    records: [...traces.touched],
  };
  const { accountId, deviceId } = caller;
  return done({ id, accountId, deviceId, deviceSeq, payloadHash, answer });
}

function statusOf({ conflicts, merged }: Traces): Answer['status'] {
  if (conflicts.length > 0) return 'conflict';
  return merged ? 'merged' : 'applied';
}
