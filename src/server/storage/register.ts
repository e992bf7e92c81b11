import { createHash } from 'node:crypto';
import type { RowOf } from '../../protocol/row.ts';
import type { Storage } from './database.ts';
import { asStorageError } from './errors.ts';
import { selectRows, toRow } from './records.ts';
import type { Write } from './write.ts';

export type RegisterRow = RowOf<'registerPerson'>;

export interface Register {
  /** The people of a village's list, those who are gone from it among them, in `rev` order. */
  readonly rows: readonly RegisterRow[];
  readonly ground: string;
}

/**
 * A village's register with the ground that it stands on.
 * @throws StorageBusyError
 */
export async function readRegister(storage: Storage, village: string): Promise<Register> {
  const { db, regency } = storage;
  try {
    const { epoch } = await db
      .selectFrom('regency')
      .select('epoch')
      .where('code', '=', regency)
      .executeTakeFirstOrThrow();
    const records = await selectRows(db, regency)
      .where('kind', '=', 'registerPerson')
      .where('region_code', '=', village)
      .orderBy('rev')
      .execute();
    return {
      rows: records.map(toRow) as RegisterRow[],
      ground: groundOf(epoch, village, records),
    };
  } catch (error) {
    throw asStorageError(error);
  }
}

/** The ground on which a village's register stands now. */
export async function readGround({ trx, regency, epoch }: Write, village: string): Promise<string> {
  const rows = await trx
    .selectFrom('record')
    .select(['id', 'rev'])
    .where('regency', '=', regency)
    .where('kind', '=', 'registerPerson')
    .where('region_code', '=', village)
    .orderBy('rev')
    .execute();
  return groundOf(epoch, village, rows);
}

/** Another text as soon as anybody in the village changes, or the database is an earlier one. */
function groundOf(
  epoch: string,
  village: string,
  rows: readonly { readonly id: string; readonly rev: number }[],
): string {
  const hash = createHash('sha256').update(`${epoch} ${village}`);
  for (const { id, rev } of rows) hash.update(` ${id} ${rev}`);
  return hash.digest('base64url');
}
