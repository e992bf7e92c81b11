import type { Account, AccountView } from '../../protocol/account.ts';
import type { Db, Storage } from './database.ts';
import type { Write } from './write.ts';

interface AccountRow {
  readonly id: string;
  readonly role: Account['role'];
  readonly name: string;
  readonly username: string | null;
  readonly active: number;
}

const COLUMNS = [
  'account.id',
  'account.role',
  'account.name',
  'account.username',
  'account.active',
] as const;

function toAccount({ id, role, name, username, active }: AccountRow, scopes: string[]): Account {
  return { id, role, name, scopes: scopes.sort(), username, active: active === 1 };
}

/** The account of that id in the regency, also a stopped one. */
export async function readAccount(
  db: Db,
  regency: string,
  id: string,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .select(COLUMNS)
    .where('regency', '=', regency)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const scopes = await db
    .selectFrom('account_scope')
    .select('region_code')
    .where('account_id', '=', id)
    .execute();
  return toAccount(
    row,
    scopes.map((scope) => scope.region_code),
  );
}

/** What sign-in needs of the account with that username; undefined where there is none. */
export async function findLogin(
  { db, regency }: Storage,
  username: string,
): Promise<{ id: string; passwordHash: string | null } | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'password_hash as passwordHash'])
    .where('regency', '=', regency)
    .where('username', '=', username)
    .where('active', '=', 1)
    .executeTakeFirst();
}

/** Every account of the regency with what a list of them shows, oldest first, then by name. */
export async function listAccounts({ db, regency }: Storage, now: string): Promise<AccountView[]> {
  const rows = await db
    .selectFrom('account')
    .select(COLUMNS)
    .where('regency', '=', regency)
    .orderBy('created_at')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const scopes = await db
    .selectFrom('account_scope')
    .innerJoin('account', 'account.id', 'account_scope.account_id')
    .select(['account_id', 'region_code'])
    .where('regency', '=', regency)
    .execute();
  const devices = await db
    .selectFrom('device')
    .innerJoin('account', 'account.id', 'device.account_id')
    .select(({ fn }) => [
      'account_id',
      fn.count<number>('device.id').filterWhere('revoked_at', 'is', null).as('devices'),
      fn.max('last_seen_at').as('lastSeenAt'),
    ])
    .where('regency', '=', regency)
    .groupBy('account_id')
    .execute();
  const activations = await db
    .selectFrom('activation')
    .innerJoin('account', 'account.id', 'activation.account_id')
    .select(({ fn }) => ['account_id', fn.max('expires_at').as('until')])
    .where('regency', '=', regency)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .groupBy('account_id')
    .execute();

  const scopesOf = Map.groupBy(scopes, (scope) => scope.account_id);
  const devicesOf = new Map(devices.map((each) => [each.account_id, each]));
  const untilOf = new Map(activations.map((each) => [each.account_id, each.until]));
  return rows.map((row) => ({
    account: toAccount(
      row,
      (scopesOf.get(row.id) ?? []).map((scope) => scope.region_code),
    ),
    devices: devicesOf.get(row.id)?.devices ?? 0,
    lastSeenAt: devicesOf.get(row.id)?.lastSeenAt ?? null,
    activationUntil: untilOf.get(row.id) ?? null,
  }));
}

/** Adds accounts; they are active and have neither username nor password. */
export async function insertAccounts(
  { trx, regency }: Write,
  accounts: readonly Account[],
  createdAt: string,
): Promise<void> {
  await trx
    .insertInto('account')
    .values(
      accounts.map(({ id, role, name }) => ({
        id,
        regency,
        role,
        name,
        username: null,
        password_hash: null,
        active: 1,
        created_at: createdAt,
      })),
    )
    .execute();
  const scopes = accounts.flatMap(({ id, scopes: codes }) =>
    codes.map((code) => ({ account_id: id, region_code: code })),
  );
  // PostgreSQL takes at most 65,535 values in one statement, SQLite 32,766
  const AT_ONCE = 10_000;
  for (let from = 0; from < scopes.length; from += AT_ONCE) {
    await trx
      .insertInto('account_scope')
      .values(scopes.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** Writes name, activity and scopes of an account as given. */
export async function updateAccount(
  { trx, regency }: Write,
  { id, name, active, scopes }: Account,
): Promise<void> {
  await trx
    .updateTable('account')
    .set({ name, active: active ? 1 : 0 })
    .where('regency', '=', regency)
    .where('id', '=', id)
    .execute();
  await trx.deleteFrom('account_scope').where('account_id', '=', id).execute();
  await trx
    .insertInto('account_scope')
    .values(scopes.map((code) => ({ account_id: id, region_code: code })))
    .execute();
}

/** The hash of an account's password; null where it has none. */
export async function readPasswordHash({ db }: Storage, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

/**
 * Sets username and password unless somebody else has the username, or the password changed since
 * `knownHash` was read.
 */
export async function setCredentials(
  { trx, regency }: Write,
  accountId: string,
  username: string,
  passwordHash: string,
  knownHash: string | null,
): Promise<'set' | 'taken' | 'changed'> {
  const holder = await trx
    .selectFrom('account')
    .select('id')
    .where('regency', '=', regency)
    .where('username', '=', username)
    .executeTakeFirst();
  if (holder && holder.id !== accountId) return 'taken';
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ username, password_hash: passwordHash })
    .where('id', '=', accountId)
    .where('password_hash', 'is not distinct from', knownHash)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'set' : 'changed';
}

/** Id of the oldest active account of the regency itself. */
export async function findRegencyAccount({ trx, regency }: Write): Promise<string | undefined> {
  const oldest = await trx
    .selectFrom('account')
    .select('id')
    .where('regency', '=', regency)
    .where('role', '=', 'regency')
    .where('active', '=', 1)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return oldest?.id;
}

/** How many active accounts of the regency itself there are. */
export async function countRegencyAccounts({ trx, regency }: Write): Promise<number> {
  const { count } = await trx
    .selectFrom('account')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('regency', '=', regency)
    .where('role', '=', 'regency')
    .where('active', '=', 1)
    .executeTakeFirstOrThrow();
  return count;
}
