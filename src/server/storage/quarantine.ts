import { RequestRefused } from '../request-refused.ts';
import type { Db, Storage } from './database.ts';
import type { Write } from './write.ts';

/** Something that waits for a decision. */
export interface Work {
  /** The mutation's id, or the photo's hash. */
  readonly id: string;
  readonly kind: 'mutation' | 'photo';
  readonly deviceSeq: number | null;
  /** Where it belongs; null where that could not be told when it came. */
  readonly regionCode: string | null;
}

/** The same with its bytes, sealed as they came. */
export interface SealedWork extends Work {
  readonly bytes: Uint8Array;
}

/** No phone has more than this to send; whoever holds an ended one shall not fill the disk. */
const MOST_OF_DEVICE = 5000;
/** Rows in one statement: their parameters stay far from the limit of either engine. */
const AT_ONCE = 200;

const COLUMNS = ['id', 'kind', 'device_seq as deviceSeq', 'region_code as regionCode'] as const;

/**
 * Keeps work for a decision. What is there already stays as it is, decided or not.
 * @throws RequestRefused `too_large` where the device has more there than any phone would
 */
export async function keepInQuarantine(
  { trx, regency }: Write,
  deviceId: string,
  items: readonly SealedWork[],
  now: string,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const values = items
      .slice(from, from + AT_ONCE)
      .map(({ id, kind, deviceSeq, regionCode, bytes }) => ({
        regency,
        device_id: deviceId,
        id,
        kind,
        device_seq: deviceSeq,
        region_code: regionCode,
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

/** Of each device and region of which something waits: when the first of it came; oldest first. */
export async function listQuarantine({
  db,
  regency,
}: Storage): Promise<{ deviceId: string; regionCode: string | null; receivedAt: string }[]> {
  return db
    .selectFrom('quarantine')
    .select(({ fn }) => [
      'device_id as deviceId',
      'region_code as regionCode',
      fn.min('received_at').as('receivedAt'),
    ])
    .where('regency', '=', regency)
    .where('state', '=', 'waiting')
    .groupBy(['device_id', 'region_code'])
    .orderBy('receivedAt')
    .execute();
}

/** What waits of one device, without its bytes: mutations in their order, then photos. */
export async function waitingOf(db: Db, regency: string, deviceId: string): Promise<Work[]> {
  return ofDevice(db, regency, deviceId).select(COLUMNS).execute();
}

/** Those of them that still wait, with their bytes, in the same order. */
export async function readWaiting(
  db: Db,
  regency: string,
  deviceId: string,
  ids: readonly string[],
): Promise<SealedWork[]> {
  const found: SealedWork[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await ofDevice(db, regency, deviceId)
      .select([...COLUMNS, 'sealed as bytes'])
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute();
    found.push(...rows);
  }
  return found;
}

function ofDevice(db: Db, regency: string, deviceId: string) {
  return db
    .selectFrom('quarantine')
    .where('regency', '=', regency)
    .where('device_id', '=', deviceId)
    .where('state', '=', 'waiting')
    .orderBy('kind')
    .orderBy('device_seq')
    .orderBy('id');
}

export interface Verdict {
  readonly id: string;
  readonly state: 'accepted' | 'refused';
  /** Why the rules did not take it, though a person did. */
  readonly code: string | null;
}

/** Writes down what was decided on work that waits; what was decided before stays as it was. */
export async function decideQuarantine(
  { trx, regency }: Write,
  deviceId: string,
  verdicts: readonly Verdict[],
  decidedBy: string | null,
  now: string,
): Promise<void> {
  const alike = Map.groupBy(verdicts, ({ state, code }) => `${state} ${code ?? ''}`);
  for (const group of alike.values()) {
    for (let from = 0; from < group.length; from += AT_ONCE) {
      const part = group.slice(from, from + AT_ONCE);
      const { state, code } = part[0] as Verdict;
      await trx
        .updateTable('quarantine')
        .set({ state, code, decided_at: now, decided_by: decidedBy })
        .where('regency', '=', regency)
        .where('device_id', '=', deviceId)
        .where('state', '=', 'waiting')
        .where(
          'id',
          'in',
          part.map(({ id }) => id),
        )
        .execute();
    }
  }
}
