import type { RegencyRegions } from '../domain/region.ts';
import type { Account } from '../protocol/account.ts';
import type { Session } from '../protocol/session.ts';
import type { TpkDatabase } from './database.ts';
import { isOfOthers } from './carried.ts';
import { keepJoining, readJoining } from './joining.ts';
import { readMeta, removeMeta, writeMeta } from './meta.ts';
import { unsentNotHandedOver } from './queries/handed-over.ts';
import { hasUnsentWork } from './queries/outbox.ts';
import { keepServerKey, noteUnsealed, sealEntry } from './sealing.ts';
import type { OlderSession, OutboxEntry, StoredSession } from './types.ts';

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
 * counter starts at 1: what waits is numbered anew, in its old order; on a locked phone by the
 * unlock that follows, which finds the sessions before in `former`.
 * @throws OtherAccountHasWork
 */
export async function saveSession(db: TpkDatabase, session: Session): Promise<void> {
  await db.transaction('rw', [db.meta, db.outbox, db.uploads, db.relics, db.answers], async () => {
    const before = await readMeta(db, 'session');
    const sameAccount = ownerOf(before) === session.account.id;
    if (before !== undefined && !sameAccount && (await hasUnsentWork(db))) {
      throw new OtherAccountHasWork('unsent work of another account is on this device');
    }
    const isShut = db.locked && (await readMeta(db, 'lock')) !== undefined;
    if (before !== undefined && isShut) await rememberFormer(db, before);
    else if (before?.deviceId !== session.deviceId) await renumber(db, session.deviceId);
    await writeMeta(db, 'session', { ...inClear(session), readmitted: isShut });
    if (db.locked) await keepJoining(db, session.account);
    else await writeMeta(db, 'account', session.account);
    await keepServerKey(db, session.sealKey);
    for (const key of ['revokedAt', 'revokedDelivered'] as const) await removeMeta(db, key);
  });
}

/** The id of the account that a session belongs to. */
export function ownerOf(session: OlderSession | null | undefined): string | undefined {
  return session?.account?.id ?? session?.accountId;
}

/** What of a session lies in the clear. */
export function inClear({ account, ...session }: Session): StoredSession {
  const { id, role, username } = account;
  const whose = { accountId: id, role, hasUsername: username !== null };
  return { ...session, ...whose, signedOut: false, readmitted: false };
}

async function rememberFormer(db: TpkDatabase, before: StoredSession): Promise<void> {
  const { token, deviceId, accountId } = before;
  const former = (await readMeta(db, 'former')) ?? [];
  const others = former.filter((session) => session.deviceId !== deviceId);
  await writeMeta(db, 'former', [...others, { token, deviceId, accountId }]);
}

/** Puts what waits under the device that the session names, inside a transaction. */
export async function adoptOutbox(db: TpkDatabase): Promise<void> {
  const session = await readMeta(db, 'session');
  if (session === undefined) return;
  const entries = await unanswered(db);
  if (entries.some(({ deviceId }) => deviceId !== session.deviceId)) {
    await renumber(db, session.deviceId);
  }
}

/**
 * What waits, in its order. What the server has answered already, while the phone was locked, keeps
 * the number under which it is known there.
 */
async function unanswered(db: TpkDatabase): Promise<OutboxEntry[]> {
  const answered = new Set(await db.answers.toCollection().primaryKeys());
  const entries = await db.outbox.orderBy('deviceSeq').toArray();
  return entries.filter(({ id }) => !answered.has(id));
}

async function renumber(db: TpkDatabase, deviceId: string): Promise<void> {
  const entries = await unanswered(db);
  // an envelope is bound to device and number: it is made anew as well
  const numbered = entries.map((entry, index) => {
    const moved = { ...entry, deviceId, deviceSeq: index + 1 };
    return { ...moved, envelope: sealEntry(db, moved) };
  });
  await db.outbox.bulkPut(numbered);
  await noteUnsealed(db, numbered);
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

/** The signed-in person, on an unlocked phone, or before a PIN was chosen. */
export async function readAccount(db: TpkDatabase): Promise<Account | undefined> {
  return (await readJoining(db)) ?? (await readMeta(db, 'account'));
}

/** The person as the server knows them now: their area may have changed. */
export async function updateAccount(db: TpkDatabase, account: Account): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const session = await readMeta(db, 'session');
    const before = await readAccount(db);
    if (session === undefined || JSON.stringify(before) === JSON.stringify(account)) return;
    const { role, username } = account;
    await writeMeta(db, 'session', { ...session, role, hasUsername: username !== null });
    await writeMeta(db, 'account', account);
  });
}

/** What outlasts whoever used the phone: its language, and where its second copy lies. */
const OF_PHONE = ['language', 'spare'];

/**
 * Signs out and clears the phone. Refuses, answering false, while work exists that is neither at
 * the server nor in a hand-over file, unless `force` says that the person was shown what will be
 * lost.
 */
export async function endSession(db: TpkDatabase, options?: { force: boolean }): Promise<boolean> {
  const isEnded = await db.transaction('rw', db.tables, async () => {
    if (options?.force !== true && (await unsentNotHandedOver(db)) > 0) return false;
    const kept = (await db.meta.bulkGet(OF_PHONE)).flatMap((row) => row ?? []);
    for (const table of db.tables) if (!isOfOthers(table)) await table.clear();
    await db.meta.bulkPut(kept);
    return true;
  });
  // the next person has a key of their own
  if (isEnded) db.lock();
  return isEnded;
}

/** The regency's regions; undefined before they were fetched. */
export function readRegions(db: TpkDatabase): Promise<RegencyRegions | undefined> {
  return readMeta(db, 'regions');
}

/** Keeps the regency's regions for use without a network. */
export function saveRegions(db: TpkDatabase, regions: RegencyRegions): Promise<void> {
  return writeMeta(db, 'regions', regions);
}
