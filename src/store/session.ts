import type { RegencyRegions } from '../domain/region.ts';
import type { Account } from '../protocol/account.ts';
import type { Session } from '../protocol/session.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { hasUnsentWork } from './queries/outbox.ts';
import type { StoredSession } from './types.ts';

/** The device's session; undefined before anybody has joined. */
export function readSession(db: TpkDatabase): Promise<StoredSession | undefined> {
  return readMeta(db, 'session');
}

/** Another account may not take over a phone that holds unsent work of the one before. */
export class OtherAccountHasWork extends Error {
  override readonly name = 'OtherAccountHasWork';
}

/**
 * Keeps a new session. The same person signing in again gets a new device at the server, whose
 * counter starts at 1: what waits is numbered anew, in its old order.
 * @throws OtherAccountHasWork
 */
export async function saveSession(db: TpkDatabase, session: Session): Promise<void> {
  await db.transaction('rw', [db.meta, db.outbox, ...db.allRows(), db.uploads], async () => {
    const before = await readMeta(db, 'session');
    const sameAccount = before?.account.id === session.account.id;
    if (before !== undefined && !sameAccount && (await hasUnsentWork(db))) {
      throw new OtherAccountHasWork('unsent work of another account is on this device');
    }
    if (before?.deviceId !== session.deviceId) await renumber(db, session.deviceId);
    await writeMeta(db, 'session', { ...session, signedOut: false });
  });
}

async function renumber(db: TpkDatabase, deviceId: string): Promise<void> {
  const entries = await db.outbox.orderBy('deviceSeq').toArray();
  const numbered = entries.map((entry, index) => ({ ...entry, deviceId, deviceSeq: index + 1 }));
  await db.outbox.bulkPut(numbered);
  await writeMeta(db, 'deviceSeq', numbered.length);
  await writeMeta(db, 'spent', []);
  await writeMeta(db, 'missing', 0);
}

/** The server has ended the session; the queue stays. */
export async function markSignedOut(db: TpkDatabase): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const session = await readMeta(db, 'session');
    if (session !== undefined) await writeMeta(db, 'session', { ...session, signedOut: true });
  });
}

/** The person as the server knows them now: their area may have changed. */
export async function updateAccount(db: TpkDatabase, account: Account): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const session = await readMeta(db, 'session');
    if (session !== undefined && JSON.stringify(session.account) !== JSON.stringify(account)) {
      await writeMeta(db, 'session', { ...session, account });
    }
  });
}

/**
 * Signs out and clears the phone. Refuses, answering false, while unsent work exists, unless
 * `force` says that the person was shown what will be lost.
 */
export async function endSession(db: TpkDatabase, options?: { force: boolean }): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    if (options?.force !== true && (await hasUnsentWork(db))) return false;
    const language = await readMeta(db, 'language');
    for (const table of db.tables) await table.clear();
    if (language !== undefined) await writeMeta(db, 'language', language);
    return true;
  });
}

/** The regency's regions; undefined before they were fetched. */
export function readRegions(db: TpkDatabase): Promise<RegencyRegions | undefined> {
  return readMeta(db, 'regions');
}

/** Keeps the regency's regions for use without a network. */
export function saveRegions(db: TpkDatabase, regions: RegencyRegions): Promise<void> {
  return writeMeta(db, 'regions', regions);
}
