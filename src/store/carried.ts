import type { Table } from 'dexie';
import type { TpkDatabase } from './database.ts';

/** Hand-over files of other phones belong to no account: whoever joins next delivers them. */
const OF_OTHERS: ReadonlySet<string> = new Set(['carried', 'carriedBytes']);

/** Whether a table holds work of other phones, which stays when this one is emptied. */
export const isOfOthers = ({ name }: Pick<Table, 'name'>): boolean => OF_OTHERS.has(name);

/** How many files of other phones have yet to be delivered. */
export async function carriedCount(db: TpkDatabase): Promise<number> {
  return db.carried.where('state').anyOf('arrived', 'waiting').count();
}
