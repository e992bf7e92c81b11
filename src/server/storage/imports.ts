import type { Caller } from './caller.ts';
import type { Write } from './write.ts';

/** How many people of a list came, changed, went and stayed. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

export interface Import {
  readonly accountId: string;
  readonly payloadHash: string;
  /** Null where the id is that of something else than an import. */
  readonly counts: ImportCounts | null;
}

/** What was imported before under that id; ids of imports and of mutations are of one kind. */
export async function loadImport({ trx, regency }: Write, id: string): Promise<Import | undefined> {
  const row = await trx
    .selectFrom('applied_mutation')
    .select(['account_id', 'payload_hash', 'result'])
    .where('regency', '=', regency)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { counts = null } = JSON.parse(row.result) as { counts?: ImportCounts };
  return { accountId: row.account_id, payloadHash: row.payload_hash, counts };
}

/** Remembers an import, in the transaction that writes it. */
export async function saveImport(
  { trx, regency }: Write,
  { accountId, deviceId }: Caller,
  imported: { readonly id: string; readonly payloadHash: string; readonly counts: ImportCounts },
  now: string,
): Promise<void> {
  const { id, payloadHash, counts } = imported;
  await trx
    .insertInto('applied_mutation')
    .values({
      regency,
      id,
      account_id: accountId,
      device_id: deviceId,
      // no phone counts it
      device_seq: 0,
      payload_hash: payloadHash,
      // a mutation under the same id is told that it is another's, and nothing of this
      result: JSON.stringify({ counts, records: [], conflicts: [] }),
      received_at: now,
    })
    .execute();
}
