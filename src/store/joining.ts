import type { Account } from '../protocol/account.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

const joiners = new WeakMap<TpkDatabase, Account>();

/**
 * Keeps who has signed in on a locked phone, until the unlock that follows. Their names stay in
 * memory: what once was on the disk in the clear the browser leaves there long after it was
 * overwritten. Where the app ends before the unlock, the next exchange brings the names.
 */
export async function keepJoining(db: TpkDatabase, account: Account): Promise<void> {
  joiners.set(db, account);
  await writeMeta(db, 'joining', { ...account, name: '', username: null });
}

/** Who has signed in and is not sealed yet; without names where nothing is known of them. */
export async function readJoining(db: TpkDatabase): Promise<Account | undefined> {
  const stored = await readMeta(db, 'joining');
  const joiner = joiners.get(db);
  return stored !== undefined && joiner?.id === stored.id ? joiner : stored;
}
