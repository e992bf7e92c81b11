import type { TpkDatabase } from '../database.ts';
import { noteFull } from './room-news.ts';
import { namesIn, openDirectory, removeEntry } from './spare-disk.ts';
import type { Writer } from './spare-disk.ts';

const RESERVE = 'cadangan';
/** Room for some hundred records, photos aside. */
const RESERVE_BYTES = 1_000_000;

/** Puts a file aside whose only use is that it can be given up; this also shows how full it is. */
export async function putAside(db: TpkDatabase, writer: Writer): Promise<void> {
  const bytes = new Uint8Array(RESERVE_BYTES);
  const answer = await writer.write({ path: [db.name, RESERVE], bytes });
  if (answer !== 'failed') noteFull(answer === 'full');
}

/** Whether one is there. */
export async function hasReserve(db: TpkDatabase): Promise<boolean> {
  return (await namesIn(await openDirectory([db.name]), 'file')).includes(RESERVE);
}

/** Gives it up. */
export async function giveUpReserve(db: TpkDatabase): Promise<void> {
  await removeEntry(await openDirectory([db.name]), RESERVE);
}
