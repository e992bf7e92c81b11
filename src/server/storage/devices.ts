import type { Device } from '../../protocol/device.ts';
import type { Caller } from './caller.ts';
import { readAccount } from './accounts.ts';
import type { Db, Storage } from './database.ts';
import type { Write } from './write.ts';

const COLUMNS = [
  'device.id',
  'device.account_id as accountId',
  'device.label',
  'device.created_at as createdAt',
  'device.last_seen_at as lastSeenAt',
  'device.revoked_at as revokedAt',
  'device.missing',
  'device.clock_stray as clockStray',
] as const;

/** Puts a new device session on record. */
export async function insertDevice(
  { trx }: Write,
  device: { id: string; accountId: string; label: string },
  tokenHash: string,
  now: string,
): Promise<void> {
  await trx
    .insertInto('device')
    .values({
      id: device.id,
      account_id: device.accountId,
      token_hash: tokenHash,
      label: device.label,
      created_at: now,
      last_seen_at: now,
      revoked_at: null,
      missing: 0,
      clock_stray: null,
    })
    .execute();
}

/** Whoever holds the token: undefined where it is unknown or ended, or its account is stopped. */
export async function findCaller(
  db: Db,
  regency: string,
  tokenHash: string,
): Promise<(Caller & { lastSeenAt: string | null }) | undefined> {
  // all in one, since every request asks: a row for each of the account's regions
  const rows = await db
    .selectFrom('device')
    .innerJoin('account', 'account.id', 'device.account_id')
    .leftJoin('account_scope', 'account_scope.account_id', 'device.account_id')
    .select([
      'device.id as deviceId',
      'device.last_seen_at as lastSeenAt',
      'account.id as accountId',
      'account.role',
      'account.name',
      'account_scope.region_code as scope',
    ])
    .where('device.token_hash', '=', tokenHash)
    .where('device.revoked_at', 'is', null)
    .where('account.regency', '=', regency)
    .where('account.active', '=', 1)
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  const { scope: _scope, ...caller } = first;
  const scopes = rows.flatMap(({ scope }) => (scope === null ? [] : [scope])).sort();
  return { ...caller, scopes };
}

/** A device as the author of work that travels by another road than its own session. */
export interface Origin {
  readonly caller: Caller;
  readonly tokenHash: string;
  /** Whether its session was ended, or its account stopped. */
  readonly isEnded: boolean;
  /** Whether its own person ended it. */
  readonly isSignedOut: boolean;
  /** Seconds by which its clock was off at its last contact; null within tolerance. */
  readonly clockStray: number | null;
}

/** The device that holds or held the token. */
export function findOrigin(
  db: Db,
  regency: string,
  tokenHash: string,
): Promise<Origin | undefined> {
  return originWhere(db, regency, 'token_hash', tokenHash);
}

/** The device of that id. */
export function readOrigin(db: Db, regency: string, id: string): Promise<Origin | undefined> {
  return originWhere(db, regency, 'id', id);
}

async function originWhere(
  db: Db,
  regency: string,
  column: 'id' | 'token_hash',
  value: string,
): Promise<Origin | undefined> {
  const device = await db
    .selectFrom('device')
    .select(['id', 'account_id', 'token_hash', 'revoked_at', 'signed_out', 'clock_stray'])
    .where(column, '=', value)
    .executeTakeFirst();
  const account = device && (await readAccount(db, regency, device.account_id));
  if (!account) return undefined;
  const { id: accountId, role, name, scopes } = account;
  return {
    caller: { accountId, role, name, scopes, deviceId: device.id },
    tokenHash: device.token_hash,
    isEnded: device.revoked_at !== null || !account.active,
    isSignedOut: device.signed_out === 1,
    clockStray: device.clock_stray,
  };
}

/** Notes that a device was in contact. */
export async function touchDevice({ db }: Storage, id: string, now: string): Promise<void> {
  await db.updateTable('device').set({ last_seen_at: now }).where('id', '=', id).execute();
}

/** Every device of the regency's accounts, newest first. */
export async function listDevices({ db, regency }: Storage): Promise<Device[]> {
  return db
    .selectFrom('device')
    .innerJoin('account', 'account.id', 'device.account_id')
    .select(COLUMNS)
    .where('regency', '=', regency)
    .orderBy('device.created_at', 'desc')
    .orderBy('device.id')
    .execute();
}

/** The device of that id in the regency, also one whose session has ended. */
export async function readDevice(db: Db, regency: string, id: string): Promise<Device | undefined> {
  return db
    .selectFrom('device')
    .innerJoin('account', 'account.id', 'device.account_id')
    .select(COLUMNS)
    .where('regency', '=', regency)
    .where('device.id', '=', id)
    .executeTakeFirst();
}

/** Ends one session, by somebody else or by its own person; false where it had ended already. */
export async function revokeDevice(
  { trx }: Write,
  id: string,
  now: string,
  by: 'other' | 'self' = 'other',
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('device')
    .set({ revoked_at: now, signed_out: by === 'self' ? 1 : 0 })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends every session of an account. */
export async function revokeDevicesOf(
  { trx }: Write,
  accountId: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('device')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Whether anybody has ever joined the regency. */
export async function hasDevices({ trx, regency }: Write): Promise<boolean> {
  const any = await trx
    .selectFrom('device')
    .innerJoin('account', 'account.id', 'device.account_id')
    .select('device.id')
    .where('regency', '=', regency)
    .limit(1)
    .executeTakeFirst();
  return any !== undefined;
}
