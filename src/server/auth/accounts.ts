import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../../domain/id.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { may, scopeFits } from '../../domain/role.ts';
import type { Role } from '../../domain/role.ts';
import type {
  Account,
  Activation,
  ChangeAccountRequest,
  CreateAccountsResponse,
  NewAccount,
} from '../../protocol/account.ts';
import { notAvailable, RequestRefused } from '../request-refused.ts';
import {
  countRegencyAccounts,
  insertAccounts,
  readAccount,
  updateAccount,
} from '../storage/accounts.ts';
import { endActivations, insertActivations } from '../storage/activations.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Storage } from '../storage/database.ts';
import { revokeDevicesOf } from '../storage/devices.ts';
import { write } from '../storage/write.ts';
import type { Write } from '../storage/write.ts';
import { makeActivationCode, normaliseActivationCode } from './activation-code.ts';
import { confirmAuthor, entryOf } from './author.ts';
import type { Author } from './author.ts';
import { hashOfSecret } from './token.ts';

export interface AccountsContext {
  readonly storage: Storage;
  readonly regions: RegencyRegions;
  readonly now: () => number;
  readonly activationDays: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes accounts, all or none, each with an activation code.
 * @throws RequestRefused naming the first scope that does not fit the role (`invalid`), or is out
 * of reach or unknown (`not_available`)
 */
export async function createAccounts(
  context: AccountsContext,
  author: Author,
  wanted: readonly NewAccount[],
): Promise<CreateAccountsResponse> {
  const instant = context.now();
  const at = new Date(instant).toISOString();
  const accounts = wanted.map(({ role, name, scopes }): Account => {
    const id = uuidv7(instant, randomBytes(16));
    return { id, role, name, scopes: tidy(scopes), username: null, active: true };
  });
  const activations = accounts.map(({ id }) => makeActivation(context, id));
  await write(context.storage, async (writing) => {
    const confirmed = await confirmAuthor(writing, author);
    for (const [index, { role, scopes }] of wanted.entries()) {
      requireScopes(context.regions, confirmed, role, scopes, `accounts.${index}.scopes`);
    }
    await insertAccounts(writing, accounts, at);
    await insertActivations(writing, activations.map(stored));
    await appendAudit(
      writing,
      accounts.map(({ id, role, scopes }) =>
        entryOf(author, at, 'account.create', id, { role, scopes: scopes.join(' ') }),
      ),
    );
  });
  return {
    accounts: accounts.map((account, index) => ({
      account,
      activation: activations[index] as Activation,
    })),
  };
}

/**
 * Renames, moves, stops or restarts an account. Stopping ends its sessions and open codes; a
 * restarted one needs a new code.
 * @throws RequestRefused `not_available` where it is out of reach or does not exist, `invalid` for
 * the author's own stop and for the last active account of the regency
 */
export async function changeAccount(
  context: AccountsContext,
  author: Author,
  id: string,
  changes: ChangeAccountRequest,
): Promise<Account> {
  const at = new Date(context.now()).toISOString();
  return write(context.storage, async (writing) => {
    const account = await reachAccount(writing, author, id);
    if (changes.scopes) {
      const confirmed = await confirmAuthor(writing, author);
      requireScopes(context.regions, confirmed, account.role, changes.scopes, 'scopes');
    }
    const next: Account = {
      ...account,
      ...changes,
      scopes: tidy(changes.scopes ?? account.scopes),
    };
    if (account.active && !next.active) await stopAccount(writing, author, account, at);
    await updateAccount(writing, next);
    const detail = {
      renamed: next.name !== account.name,
      scopes: changes.scopes ? next.scopes.join(' ') : null,
      active: changes.active ?? null,
    };
    await appendAudit(writing, [entryOf(author, at, 'account.change', id, detail)]);
    return next;
  });
}

/**
 * A new one-time code for an account; its earlier ones end.
 * @throws RequestRefused `not_available` where it is out of reach or does not exist, `invalid`
 * where it is stopped
 */
export async function renewActivation(
  context: AccountsContext,
  author: Author,
  id: string,
): Promise<Activation> {
  const activation = makeActivation(context, id);
  const at = new Date(context.now()).toISOString();
  await write(context.storage, async (writing) => {
    const { active } = await reachAccount(writing, author, id);
    if (!active) throw new RequestRefused('invalid', { field: 'active' });
    await endActivations(writing, id);
    await insertActivations(writing, [stored(activation)]);
    await appendAudit(writing, [entryOf(author, at, 'account.activation', id)]);
  });
  return activation;
}

/** A code with its end. It can be read here for the last time. */
export function makeActivation(
  { now, activationDays }: Pick<AccountsContext, 'now' | 'activationDays'>,
  accountId: string,
): Activation {
  const expiresAt = new Date(now() + activationDays * DAY_MS).toISOString();
  return { accountId, code: makeActivationCode(), expiresAt };
}

/** What is kept of an activation. */
export function stored({ accountId, code, expiresAt }: Activation) {
  const plain = normaliseActivationCode(code) ?? code;
  return { accountId, codeHash: hashOfSecret(plain), expiresAt };
}

/** An account belongs to all of its scopes: whoever changes it must reach every one. */
async function reachAccount(writing: Write, author: Author, id: string): Promise<Account> {
  const confirmed = await confirmAuthor(writing, author);
  const account = await readAccount(writing.trx, writing.regency, id);
  if (!account?.scopes.every((scope) => may(confirmed, 'account.manage', scope))) {
    throw notAvailable();
  }
  return account;
}

async function stopAccount(
  writing: Write,
  author: Author,
  { id, role }: Account,
  at: string,
): Promise<void> {
  const isLast = role === 'regency' && (await countRegencyAccounts(writing)) === 1;
  // whoever stops themselves, or the last, would lock the regency out
  if (id === author.accountId || isLast) throw new RequestRefused('invalid', { field: 'active' });
  await revokeDevicesOf(writing, id, at);
  await endActivations(writing, id);
}

function requireScopes(
  regions: RegencyRegions,
  author: Author,
  role: Role,
  scopes: readonly string[],
  field: string,
): void {
  for (const [index, scope] of scopes.entries()) {
    const at = { field: `${field}.${index}` };
    if (!scopeFits(role, scope)) throw new RequestRefused('invalid', at);
    if (!may(author, 'account.manage', scope) || !exists(regions, scope)) {
      throw new RequestRefused('not_available', at);
    }
  }
}

function exists(regions: RegencyRegions, code: string): boolean {
  if (code === regions.code) return true;
  return regions.kecamatan.some(
    (kecamatan) =>
      kecamatan.code === code || kecamatan.villages.some((village) => village.code === code),
  );
}

function tidy(scopes: readonly string[]): string[] {
  return [...new Set(scopes)].sort();
}
