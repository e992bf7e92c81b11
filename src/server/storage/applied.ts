import type { ConflictPointer, Receipt } from '../../protocol/push.ts';
import type * as v from 'valibot';
import type { Db } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { Write } from './write.ts';

/** The answer that was given to a mutation, with the ids of its records in place of their rows. */
export interface Answer {
  readonly status: 'applied' | 'merged' | 'conflict';
  readonly receipt: Receipt;
  readonly conflicts: readonly v.InferOutput<typeof ConflictPointer>[];
  readonly records: readonly string[];
}

export interface Applied {
  readonly id: string;
  readonly accountId: string;
  readonly deviceId: string;
  readonly deviceSeq: number;
  readonly payloadHash: string;
  readonly answer: Answer;
}

/** What is known of mutations that were applied before, by id. */
export async function loadApplied(
  db: Db,
  regency: string,
  ids: readonly string[],
): Promise<Map<string, Applied>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('applied_mutation')
    .select(['id', 'account_id', 'device_id', 'device_seq', 'payload_hash', 'result'])
    .where('regency', '=', regency)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        accountId: row.account_id,
        deviceId: row.device_id,
        deviceSeq: row.device_seq,
        payloadHash: row.payload_hash,
        answer: JSON.parse(row.result) as Answer,
      },
    ]),
  );
}

/** Remembers what was applied, in the transaction that applies it. */
export async function saveApplied(
  { trx, regency }: Write,
  applied: readonly Applied[],
  now: string,
): Promise<void> {
  const rows = applied.map((one) => ({
    regency,
    id: one.id,
    account_id: one.accountId,
    device_id: one.deviceId,
    device_seq: one.deviceSeq,
    payload_hash: one.payloadHash,
    result: JSON.stringify(one.answer),
    received_at: now,
  }));
  await insertRows(trx, 'applied_mutation', rows);
}
