import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../../domain/id.ts';
import type { Account } from '../../protocol/account.ts';
import type { Session } from '../../protocol/session.ts';
import { RequestRefused } from '../request-refused.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import { readAccount } from '../storage/accounts.ts';
import { findCaller, findOrigin, insertDevice, touchDevice } from '../storage/devices.ts';
import type { Origin } from '../storage/devices.ts';
import type { Write } from '../storage/write.ts';
import { hashOfSecret } from './token.ts';

const BEARER = /^Bearer ([\w-]{20,100})$/i;
/** "Last seen" is told to the minute, and not every request shall write. */
const SEEN_EVERY_MS = 60_000;

interface Context {
  readonly storage: Storage;
  readonly now: () => number;
}

/**
 * Whoever makes a request, by the token in its `Authorization` header.
 * @throws RequestRefused `unauthorised`: no such session, ended, or its account stopped
 */
export async function requireCaller(
  { storage, now }: Context,
  authorization: string | undefined,
): Promise<Caller> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new RequestRefused('unauthorised');
  const found = await findCaller(storage.db, storage.regency, hashOfSecret(token));
  if (!found) throw await ended(storage, token);
  const { lastSeenAt, ...caller } = found;
  const at = now();
  if (lastSeenAt === null || at - Date.parse(lastSeenAt) >= SEEN_EVERY_MS) {
    // no request fails for the sake of a note
    await touchDevice(storage, caller.deviceId, new Date(at).toISOString()).catch(() => undefined);
  }
  return caller;
}

/**
 * Whose session was ended by somebody else is told so: their phone delivers what it has, and
 * forgets the rest. Who signed out by themselves, and whose phone died in the middle, is not.
 */
async function ended({ db, regency }: Storage, token: string): Promise<RequestRefused> {
  const origin = await findOrigin(db, regency, hashOfSecret(token));
  return sessionEnded(origin);
}

/** The refusal of a device whose session no longer stands. */
export function sessionEnded(origin: Pick<Origin, 'isSignedOut'> | undefined): RequestRefused {
  const isTaken = origin !== undefined && !origin.isSignedOut;
  return new RequestRefused('unauthorised', isTaken ? { revoked: true } : {});
}

/** The device whose token this is, also where its session has ended. */
export async function findBearer(
  { db, regency }: Storage,
  authorization: string | undefined,
): Promise<Origin | undefined> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : findOrigin(db, regency, hashOfSecret(token));
}

/** The caller's account as the server knows it. */
export async function accountOf(
  { db, regency }: Storage,
  { accountId }: Pick<Caller, 'accountId'>,
): Promise<Account> {
  const account = await readAccount(db, regency, accountId);
  if (!account?.active) throw new RequestRefused('unauthorised');
  return account;
}

/** Opens a session for a new device of the account. */
export async function openSession(
  write: Write,
  account: Account,
  label: string,
  token: string,
  now: number,
): Promise<Session> {
  const id = uuidv7(now, randomBytes(16));
  const device = { id, accountId: account.id, label };
  await insertDevice(write, device, hashOfSecret(token), new Date(now).toISOString());
  return describeSession(write, account, id, token, now);
}

/** What the phone is told of its session. */
export function describeSession(
  { regency, epoch }: Write,
  account: Account,
  deviceId: string,
  token: string,
  now: number,
): Session {
  return {
    token,
    deviceId,
    account,
    regencyCode: regency,
    epoch,
    serverTime: new Date(now).toISOString(),
  };
}
