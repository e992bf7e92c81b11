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
 * Notes a device's contact and which of its numbers have arrived.
 * @returns how many of its numbers, up to the highest that arrived, are nowhere
 */
export async function noteArrival({ trx }: Write, arrival: Arrival): Promise<number> {
  const { deviceId, arrived, held, clockStray, isContact, now } = arrival;
  const device = await trx
    .selectFrom('device')
    .select(['seen', 'missing'])
    .where('id', '=', deviceId)
    .executeTakeFirst();
  const before = parseRanges(device?.seen ?? '');
  const seen = addNumbers(before, arrived);
  const missing = isContact
    ? countMissing(seen, held)
    : // what a file does not tell of may be on the phone by now: it only finds what was missed
      Math.min(device?.missing ?? 0, countMissing(upTo(seen, before.at(-1)?.[1] ?? 0), held));
  const told = isContact ? { clock_stray: clockStray, last_seen_at: now } : {};
  await trx
    .updateTable('device')
    .set({ seen: formatRanges(seen), missing, ...told })
    .where('id', '=', deviceId)
    .execute();
  return missing;
}
