import * as v from 'valibot';
import type { Account } from '../../protocol/account.ts';
import { CredentialsRequest } from '../../protocol/session.ts';
import type { LoginRequest, Session } from '../../protocol/session.ts';
import { notAvailable, RequestRefused } from '../request-refused.ts';
import { findLogin, readAccount, readPasswordHash, setCredentials } from '../storage/accounts.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import { write } from '../storage/write.ts';
import { confirmAuthor, entryOf } from './author.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { openSession } from './session.ts';
import { makeToken } from './token.ts';

interface Context {
  readonly storage: Storage;
  readonly now: () => number;
}

/**
 * Opens a session by username and password.
 * @throws RequestRefused `login_invalid`, after the same work whichever of the two is wrong
 */
export async function signIn(
  { storage, now }: Context,
  { username, password, device }: v.InferOutput<typeof LoginRequest>,
): Promise<Session> {
  // what cannot be a username is not looked up; PostgreSQL would choke on some of it
  const known = v.is(CredentialsRequest.entries.username, username)
    ? await findLogin(storage, username)
    : undefined;
  const right = await verifyPassword(password, known?.passwordHash ?? null);
  if (!known || !right) throw new RequestRefused('login_invalid');
  const instant = now();
  return write(storage, async (writing) => {
    const account = await readAccount(writing.trx, writing.regency, known.id);
    if (!account?.active) throw new RequestRefused('login_invalid');
    const session = await openSession(writing, account, device, makeToken(), instant);
    const at = new Date(instant).toISOString();
    const author = { accountId: account.id, deviceId: session.deviceId };
    await appendAudit(writing, [entryOf(author, at, 'session.login', session.deviceId)]);
    return session;
  });
}

/**
 * Sets the caller's username and password. Facilitators have none: their phone is their key.
 * @throws RequestRefused `not_available` for them, `login_invalid` where the current password is
 * wrong, `username_taken`
 */
export async function changeCredentials(
  { storage, now }: Context,
  caller: Caller,
  { username, password, current }: v.InferOutput<typeof CredentialsRequest>,
): Promise<Account> {
  if (caller.role === 'facilitator') throw notAvailable();
  const known = await readPasswordHash(storage, caller.accountId);
  if (known !== null && !(await verifyPassword(current ?? '', known))) {
    throw new RequestRefused('login_invalid', { field: 'current' });
  }
  const hash = await hashPassword(password);
  return write(storage, async (writing) => {
    await confirmAuthor(writing, caller);
    const outcome = await setCredentials(writing, caller.accountId, username, hash, known);
    if (outcome === 'taken') throw new RequestRefused('username_taken', { field: 'username' });
    if (outcome === 'changed') throw new RequestRefused('login_invalid', { field: 'current' });
    const at = new Date(now()).toISOString();
    await appendAudit(writing, [entryOf(caller, at, 'account.credentials', caller.accountId)]);
    const account = await readAccount(writing.trx, writing.regency, caller.accountId);
    if (!account) throw new RequestRefused('unauthorised');
    return account;
  });
}
