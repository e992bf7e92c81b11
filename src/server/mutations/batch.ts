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

/**
 * Works through mutations and writes what they change, all at once. If the database will not have
 * that, each half is written by itself, and so on down to the one that it will not have, which is
 * refused as `invalid` while all others go on.
 * @throws what makes the whole push fail: see `asStorageError`
 */
export async function runBatch(
  write: Write,
  delivery: Delivery,
  incoming: readonly Incoming[],
): Promise<Outcome[]> {
  const { set, applied, now } = delivery;
  const { seq } = write;
  const fresh = new Map<string, Applied>();
  const outcomes = incoming.map((one) => decide(write, delivery, fresh, one));
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
  const [first] = incoming;
  if (first !== undefined && incoming.length === 1) return [broken(first, failure.error)];
  const half = Math.ceil(incoming.length / 2);
  return [
    ...(await runBatch(write, delivery, incoming.slice(0, half))),
    ...(await runBatch(write, delivery, incoming.slice(half))),
  ];
}

function broken(from: Incoming, error: unknown): Outcome {
  return { from, kind: 'refused', refusal: refuse('invalid'), fault: faultCode(error) };
}

function decide(
  write: Write,
  delivery: Delivery,
  fresh: Map<string, Applied>,
  from: Incoming,
): Outcome {
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
