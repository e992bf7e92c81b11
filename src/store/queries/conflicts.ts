import type { TpkDatabase } from '../database.ts';
import type { LocalRow } from '../types.ts';

/** Open conflicts, of one record or of all, oldest first. */
export async function listConflicts(
  db: TpkDatabase,
  recordId?: string,
): Promise<LocalRow<'conflict'>[]> {
  const table = db.rows('conflict');
  const rows = await (recordId === undefined
    ? table.toArray()
    : table.where('parentId').equals(recordId).toArray());
  return rows
    .filter(({ fields }) => fields.state === 'open')
    .sort((left, right) => left.fields.mine.at.localeCompare(right.fields.mine.at));
}
