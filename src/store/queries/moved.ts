import { may } from '../../domain/role.ts';
import type { TpkDatabase } from '../database.ts';
import { readAccount } from '../session.ts';
import type { OutboxEntry } from '../types.ts';

/**
 * What the server refused because its region is not this person's any more: ids of the refused.
 * What was refused for other reasons, and what builds on these, is not among them.
 */
export async function movedAway(db: TpkDatabase): Promise<string[]> {
  const account = await readAccount(db);
  const refused = await db.outbox.where('state').equals('refused').toArray();
  if (account === undefined) return [];
  const moved: string[] = [];
  for (const entry of refused) {
    if (entry.code !== 'not_available') continue;
    const regions = await regionsOf(db, entry);
    const isOut = regions.some((region) => !may(account, 'meeting.read', region));
    if (isOut) moved.push(entry.id);
  }
  return moved;
}

async function regionsOf(db: TpkDatabase, { changes }: OutboxEntry): Promise<string[]> {
  const regions: string[] = [];
  for (const { kind, id } of changes) {
    const row = await db.rows(kind).get(id);
    if (row !== undefined) regions.push(row.regionCode);
  }
  return regions;
}
