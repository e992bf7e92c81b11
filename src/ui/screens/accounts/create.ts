import type { AccountView, NewAccount } from '../../../protocol/account.ts';
import type { App } from '../../app.ts';
import { keepActivations } from './activations.ts';
import { rosterKey } from './roster.ts';

/** Splits off the accounts that are there already: made by somebody else, or by a lost reply. */
export function withoutExisting<A extends NewAccount>(
  wanted: readonly A[],
  existing: readonly AccountView[],
): { fresh: A[]; known: A[] } {
  const keys = new Set(existing.map(({ account }) => rosterKey(account)));
  return {
    fresh: wanted.filter((each) => !keys.has(rosterKey(each))),
    known: wanted.filter((each) => keys.has(rosterKey(each))),
  };
}

/** Makes accounts, all or none, and keeps their links on this device. @throws ApiError, NetworkError */
export async function createAccounts({ api, db }: App, accounts: readonly NewAccount[]) {
  const body = {
    accounts: accounts.map(({ role, name, scopes }) => ({ role, name, scopes: [...scopes] })),
  };
  const made = await api.call('createAccounts', { body });
  await keepActivations(db, made.accounts);
}
