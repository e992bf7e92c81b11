import type { RegencyRegions } from '../../domain/region.ts';
import { clockStray } from '../../domain/time.ts';
import type { MutationResult } from '../../protocol/push.ts';
import { loadApplied } from '../storage/applied.ts';
import { noteArrival } from '../storage/arrivals.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import { write } from '../storage/write.ts';
import type { Write } from '../storage/write.ts';
import { auditEntries } from './audit-entries.ts';
import { runBatch } from './batch.ts';
import type { Outcome } from './batch.ts';
import type { Delivery } from './delivery.ts';
import type { Fault } from './fault.ts';
import { readIncoming } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { noteLikenesses } from './likenesses.ts';
import { resultOf } from './result.ts';
import { WorkingSet } from './working-set.ts';

export interface PushContext {
  /** The device's clock when it sent the batch. */
  readonly sentAt: string;
  readonly now: Date;
  readonly protocol: number;
  /** Numbers that the phone still has, or has thrown away on a person's word. */
  readonly held: readonly number[];
  /** The regency's, for rules that look a code up; left out, they say nothing of regions. */
  readonly regions?: RegencyRegions;
  /** Whether the answer holds no rows, for a phone that cannot keep them. */
  readonly withoutRows?: boolean | undefined;
  /**
   * Whether it comes by another road than from the device itself: then all of it has arrived, taken
   * or not, since nobody there sends it again, and it is no contact of the device.
   */
  readonly isCarried?: boolean;
}

export interface PushOutcome {
  /** In the order of the mutations. */
  readonly results: MutationResult[];
  readonly epoch: string;
  /** How many of the device's numbers never arrived and are not held. */
  readonly missing: number;
  readonly faults: Fault[];
}

/**
 * Applies a push in one transaction, each mutation isolated from the others. When it resolves,
 * all that it says is committed; when it throws, nothing was written and the push may be repeated.
 * @throws StorageBusyError, StorageFullError
 */
export function applyPush(
  storage: Storage,
  caller: Caller,
  mutations: readonly unknown[],
  context: PushContext,
): Promise<PushOutcome> {
  return applyIncoming(storage, caller, mutations.map(readIncoming), context);
}

/** The same for mutations that were read, e.g. out of their envelopes. */
export function applyIncoming(
  storage: Storage,
  caller: Caller,
  incoming: readonly Incoming[],
  context: PushContext,
): Promise<PushOutcome> {
  return write(storage, (handle) => applyWithin(handle, caller, incoming, context));
}

/** The same in a transaction that does more. */
export async function applyWithin(
  handle: Write,
  caller: Caller,
  incoming: readonly Incoming[],
  context: PushContext,
): Promise<PushOutcome> {
  const { isCarried = false } = context;
  const delivery = await prepareDelivery(handle, caller, incoming, context);
  const outcomes = await runBatch(handle, delivery, incoming);
  const unnoted = await noteLikenesses(handle, delivery, outcomes);
  await appendAudit(handle, auditEntries(delivery, outcomes));
  const missing = await noteArrival(handle, {
    deviceId: caller.deviceId,
    arrived: outcomes.flatMap(({ kind, from }) =>
      kind === 'refused' && !isCarried ? [] : numberOf(from),
    ),
    // what was refused stays on the phone
    held: [...context.held, ...incoming.flatMap(numberOf)],
    clockStray: delivery.clockStray,
    isContact: !isCarried,
    now: delivery.now,
  });
  return {
    results: outcomes.map((outcome) => resultOf(outcome, delivery, context)),
    epoch: handle.epoch,
    missing,
    faults: [...outcomes.flatMap(faultOf), ...unnoted],
  };
}

const numberOf = ({ deviceSeq }: Incoming): number[] => (deviceSeq === null ? [] : [deviceSeq]);

function faultOf(outcome: Outcome): Fault[] {
  if (outcome.kind !== 'refused' || outcome.fault === undefined) return [];
  return [{ mutationId: outcome.from.id, code: outcome.fault }];
}

/** Loads all that the batch is about: what was applied before, and the records as they stand. */
async function prepareDelivery(
  { trx, regency }: Write,
  caller: Caller,
  incoming: readonly Incoming[],
  { sentAt, now, regions }: PushContext,
): Promise<Delivery> {
  const readable = incoming.filter((one) => one.isReadable);
  const applied = await loadApplied(
    trx,
    regency,
    readable.map(({ id }) => id),
  );
  const fresh = readable.filter(({ id }) => !applied.has(id));
  const needs = fresh.flatMap(({ prepared }) =>
    prepared.ok ? prepared.value.definition.needs(prepared.value.args) : [],
  );
  const answered = [...applied.values()].flatMap(({ answer }) => answer.records);
  const set = new WorkingSet();
  await set.load(trx, regency, needs, answered);
  const stray = clockStray(Date.parse(sentAt), now.getTime());
  return {
    caller,
    set,
    applied,
    now: now.toISOString(),
    clockStray: stray,
    regions,
  };
}
