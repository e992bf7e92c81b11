import { addNumbers, countMissing, formatRanges, parseRanges } from './number-ranges.ts';
import type { Write } from './write.ts';

/** What a push tells about the device that sent it. */
export interface Arrival {
  readonly deviceId: string;
  /** Numbers of mutations that are on the server now. */
  readonly arrived: readonly number[];
  /** Numbers that are still, or were thrown away, on the phone. */
  readonly held: readonly number[];
  readonly clockStray: number | null;
  readonly now: string;
}

/**
 * Notes a device's contact and which of its numbers have arrived.
 * @returns how many of its numbers, up to the highest that arrived, are nowhere
 */
export async function noteArrival({ trx }: Write, arrival: Arrival): Promise<number> {
  const { deviceId, arrived, held, clockStray, now } = arrival;
  const device = await trx
    .selectFrom('device')
    .select('seen')
    .where('id', '=', deviceId)
    .executeTakeFirst();
  const seen = addNumbers(parseRanges(device?.seen ?? ''), arrived);
  const missing = countMissing(seen, held);
  await trx
    .updateTable('device')
    .set({ seen: formatRanges(seen), missing, clock_stray: clockStray, last_seen_at: now })
    .where('id', '=', deviceId)
    .execute();
  return missing;
}
