import { RequestRefused } from '../request-refused.ts';
import type { Db, Storage } from './database.ts';
import type { Write } from './write.ts';

/** Something of a device whose session was ended, as it came. */
export interface Sealed {
  /** The mutation's id, or the photo's hash. */
  readonly id: string;
  readonly kind: 'mutation' | 'photo';
  readonly deviceSeq: number | null;
  readonly bytes: Uint8Array;
}

/** No phone has more than this to send; whoever holds an ended one shall not fill the disk. */
const MOST_OF_DEVICE = 5000;
/** Rows in one statement: their parameters stay far from the limit of either engine. */
const AT_ONCE = 200;

/**
 * Keeps work for a decision. What is there already stays as it is, decided or not.
 * @throws RequestRefused `too_large` where the device has more there than any phone would
 */
export async function keepInQuarantine(
  { trx, regency }: Write,
  deviceId: string,
  items: readonly Sealed[],
  now: string,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const values = items.slice(from, from + AT_ONCE).map(({ id, kind, deviceSeq, bytes }) => ({
      regency,
      device_id: deviceId,
      id,
      kind,
      device_seq: deviceSeq,
      sealed: bytes,
      received_at: now,
      state: 'waiting' as const,
      code: null,
      decided_at: null,
      decided_by: null,
    }));
    await trx
      .insertInto('quarantine')
      .values(values)
      .onConflict((conflict) => conflict.columns(['regency', 'device_id', 'id']).doNothing())
      .execute();
  }
  const { count } = await trx
    .selectFrom('quarantine')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('regency', '=', regency)
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow();
  if (count > MOST_OF_DEVICE) throw new RequestRefused('too_large');
}

/** Ids of the devices of which something waits, with when the first of it came; oldest first. */
export async function listQuarantine({
  db,
  regency,
}: Storage): Promise<{ deviceId: string; receivedAt: string }[]> {
  return db
    .selectFrom('quarantine')
    .select(({ fn }) => ['device_id as deviceId', fn.min('received_at').as('receivedAt')])
    .where('regency', '=', regency)
    .where('state', '=', 'waiting')
    .groupBy('device_id')
    .orderBy('receivedAt')
    .execute();
}

/** What waits of one device: mutations in their order, then photos. */
export async function waitingOf(db: Db, regency: string, deviceId: string): Promise<Sealed[]> {
  const rows = await db
    .selectFrom('quarantine')
    .select(['id', 'kind', 'device_seq as deviceSeq', 'sealed as bytes'])
    .where('regency', '=', regency)
    .where('device_id', '=', deviceId)
    .where('state', '=', 'waiting')
    .orderBy('kind')
    .orderBy('device_seq')
    .orderBy('id')
    .execute();
  return rows;
}

export interface Verdict {
  readonly id: string;
  readonly state: 'accepted' | 'refused';
  /** Why the rules did not take it, though a person did. */
  readonly code: string | null;
}

/** Writes down what was decided. */
export async function decideQuarantine(
  { trx, regency }: Write,
  deviceId: string,
  verdicts: readonly Verdict[],
  decidedBy: string | null,
  now: string,
): Promise<void> {
  for (const { id, state, code } of verdicts) {
    await trx
      .updateTable('quarantine')
      .set({ state, code, decided_at: now, decided_by: decidedBy })
      .where('regency', '=', regency)
      .where('device_id', '=', deviceId)
      .where('id', '=', id)
      .execute();
  }
}
