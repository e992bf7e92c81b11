import { refuse } from '../../domain/result.ts';
import type { Refusal } from '../../domain/result.ts';
import { saveApplied } from '../storage/applied.ts';
import type { Applied } from '../storage/applied.ts';
import { saveRecords } from '../storage/records.ts';
import type { Write } from '../storage/write.ts';
import type { Delivery } from './delivery.ts';
import type { Incoming } from './incoming.ts';
import { faultCode, trySavepoint } from './savepoint.ts';
import { takeTurn } from './turn.ts';

/** What became of one mutation. `fault` is set where it broke something: a code for the log. */
export type Outcome = { readonly from: Incoming } & (
  | { readonly kind: 'applied' | 'duplicate'; readonly applied: Applied }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly fault?: string }
);

/** One mutation with the push that brought it; those of one transaction share what they look at. */
export interface Turn {
  readonly delivery: Delivery;
  readonly from: Incoming;
}

/**
 * Works through mutations and writes what they change, all at once. If the database will not have
 * that, each half is written by itself, and so on down to the one that it will not have, which is
 * refused as `invalid` while all others go on.
 * @throws what makes the whole push fail: see `asStorageError`
 */
export async function runBatch(write: Write, turns: readonly Turn[]): Promise<Outcome[]> {
  const [first] = turns;
  if (first === undefined) return [];
  const { set, applied, now } = first.delivery;
  const { seq } = write;
  const fresh = new Map<string, Applied>();
  const outcomes = turns.map((turn) => decide(write, fresh, turn));
  const failure = await trySavepoint(write, async () => {
    await saveRecords(write, set.changed(), now);
    await saveApplied(write, [...fresh.values()], now);
  });
  if (failure === null) {
    set.settle();
    for (const one of fresh.values()) applied.set(one.id, one);
    return outcomes;
  }
  set.dropAll();
  write.seq = seq;
  if (turns.length === 1) return [broken(first.from, failure.error)];
  const half = Math.ceil(turns.length / 2);
  return [
    ...(await runBatch(write, turns.slice(0, half))),
    ...(await runBatch(write, turns.slice(half))),
  ];
}

function broken(from: Incoming, error: unknown): Outcome {
  return { from, kind: 'refused', refusal: refuse('invalid'), fault: faultCode(error) };
}

function decide(write: Write, fresh: Map<string, Applied>, { delivery, from }: Turn): Outcome {
  if (!from.isReadable) return { from, kind: 'refused', refusal: from.refusal };
  const known = delivery.applied.get(from.id) ?? fresh.get(from.id);
  if (known !== undefined) {
    const isOwn = known.accountId === delivery.caller.accountId;
    return isOwn && known.payloadHash === from.payloadHash
      ? { from, kind: 'duplicate', applied: known }
      : { from, kind: 'refused', refusal: refuse('id_reused') };
  }
  try {
    const taken = takeTurn(write, delivery, from);
    if (!taken.ok) return { from, kind: 'refused', refusal: taken };
    fresh.set(from.id, taken.value);
    return { from, kind: 'applied', applied: taken.value };
  } catch (error) {
    return broken(from, error);
  } finally {
    delivery.set.drop();
  }
}
