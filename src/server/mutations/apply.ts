import type { RegencyRegions } from '../../domain/region.ts';
import { clockStray } from '../../domain/time.ts';
import type { MutationResult } from '../../protocol/push.ts';
import { loadApplied } from '../storage/applied.ts';
import { noteArrivals } from '../storage/arrivals.ts';
import type { Arrival } from '../storage/arrivals.ts';
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
  const [outcome] = await applyTogether(handle, [{ caller, incoming, context }]);
  return outcome as PushOutcome;
}

/** What one device hands in at a time. */
export interface Push {
  readonly caller: Caller;
  readonly incoming: readonly Incoming[];
  readonly context: PushContext;
}

/** Several pushes in one transaction, one after the other, each with an outcome of its own. */
export async function applyTogether(
  handle: Write,
  pushes: readonly Push[],
): Promise<PushOutcome[]> {
  const deliveries = await prepareDeliveries(handle, pushes);
  const turns = deliveries.flatMap(({ delivery, push }) =>
    push.incoming.map((from) => ({ delivery, from })),
  );
  const all = await runBatch(handle, turns);
  const done: Done[] = [];
  let from = 0;
  for (const { delivery, push } of deliveries) {
    const outcomes = all.slice(from, (from += push.incoming.length));
    done.push({
      delivery,
      push,
      outcomes,
      faults: await noteLikenesses(handle, delivery, outcomes),
    });
  }
  const entries = done.flatMap(({ delivery, outcomes }) => auditEntries(delivery, outcomes));
  await appendAudit(handle, entries);
  const missing = await noteArrivals(handle, done.map(arrivalOf));
  return done.map(({ delivery, push, outcomes, faults }, index) => ({
    results: outcomes.map((outcome) => resultOf(outcome, delivery, push.context)),
    epoch: handle.epoch,
    missing: missing[index] ?? 0,
    faults: [...outcomes.flatMap(faultOf), ...faults],
  }));
}

/** A push that was worked through. */
interface Done {
  readonly delivery: Delivery;
  readonly push: Push;
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly Fault[];
}

function arrivalOf({ delivery, push, outcomes }: Done): Arrival {
  const { isCarried = false, held } = push.context;
  return {
    deviceId: delivery.caller.deviceId,
    arrived: outcomes.flatMap(({ kind, from }) =>
      kind === 'refused' && !isCarried ? [] : numberOf(from),
    ),
    // what was refused stays on the phone
    held: [...held, ...push.incoming.flatMap(numberOf)],
    clockStray: delivery.clockStray,
    isContact: !isCarried,
    now: delivery.now,
  };
}

const numberOf = ({ deviceSeq }: Incoming): number[] => (deviceSeq === null ? [] : [deviceSeq]);

function faultOf(outcome: Outcome): Fault[] {
  if (outcome.kind !== 'refused' || outcome.fault === undefined) return [];
  return [{ mutationId: outcome.from.id, code: outcome.fault }];
}

/** Loads all that pushes are about: what was applied before, and the records as they stand. */
async function prepareDeliveries(
  { trx, regency }: Write,
  pushes: readonly Push[],
): Promise<{ delivery: Delivery; push: Push }[]> {
  const readable = pushes.flatMap(({ incoming }) => incoming.filter((one) => one.isReadable));
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
  // what goes together is received at one instant, by which also its place in totals goes
  const received = Math.max(...pushes.map(({ context }) => context.now.getTime()));
  const now = new Date(received).toISOString();
  return pushes.map((push) => {
    const { caller, context } = push;
    const stray = clockStray(Date.parse(context.sentAt), context.now.getTime());
    const { regions } = context;
    return { delivery: { caller, set, applied, now, clockStray: stray, regions }, push };
  });
}
