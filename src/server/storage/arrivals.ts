import { addNumbers, countMissing, formatRanges, parseRanges, upTo } from './number-ranges.ts';
import type { Write } from './write.ts';

/** What a push, or a file that somebody carried, tells about the device that it is of. */
export interface Arrival {
  readonly deviceId: string;
  /** Numbers of mutations that are on the server now. */
  readonly arrived: readonly number[];
  /** Numbers that are still, or were thrown away, on the phone. */
  readonly held: readonly number[];
  readonly clockStray: number | null;
  /** Whether the device itself has spoken. What it does not say now, its last word stands for. */
  readonly isContact: boolean;
  readonly now: string;
}

/**
 * Notes each device's contact and which of its numbers have arrived, in order.
 * @returns of each, how many of its numbers, up to the highest that arrived, are nowhere
 */
export async function noteArrivals(
  { trx }: Write,
  arrivals: readonly Arrival[],
): Promise<number[]> {
  const ids = [...new Set(arrivals.map(({ deviceId }) => deviceId))];
  const devices = await trx
    .selectFrom('device')
    .select(['id', 'seen', 'missing'])
    .where('id', 'in', ids)
    .execute();
  const stands = new Map(devices.map(({ id, ...stand }) => [id, stand]));
  const missing: number[] = [];
  for (const arrival of arrivals) {
    const { deviceId, clockStray, isContact, now } = arrival;
    const next = after(arrival, stands.get(deviceId));
    stands.set(deviceId, next);
    missing.push(next.missing);
    const told = isContact ? { clock_stray: clockStray, last_seen_at: now } : {};
    await trx
      .updateTable('device')
      .set({ ...next, ...told })
      .where('id', '=', deviceId)
      .execute();
  }
  return missing;
}

interface Stand {
  readonly seen: string;
  readonly missing: number;
}

/** How a device stands after an arrival. */
function after({ arrived, held, isContact }: Arrival, stand: Stand | undefined): Stand {
  const before = parseRanges(stand?.seen ?? '');
  const seen = addNumbers(before, arrived);
  const missing = isContact
    ? countMissing(seen, held)
    : // what a file does not tell of may be on the phone by now: it only finds what was missed
      Math.min(stand?.missing ?? 0, countMissing(upTo(seen, before.at(-1)?.[1] ?? 0), held));
  return { seen: formatRanges(seen), missing };
}
