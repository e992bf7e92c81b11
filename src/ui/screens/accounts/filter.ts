import type { RegencyRegions } from '../../../domain/region.ts';
import type { AccountView } from '../../../protocol/account.ts';
import { regionFullName } from '../../words.ts';
import { stateOf } from './account-view.ts';

export interface AccountFilter {
  readonly words: string;
  /** Empty for all. */
  readonly role: string;
  readonly state: string;
}

export const NO_FILTER: AccountFilter = { words: '', role: '', state: '' };

/** The accounts that carry every word in name, region or code, of the role and state asked for. */
export function filterAccounts(
  accounts: readonly AccountView[],
  { words, role, state }: AccountFilter,
  regions: RegencyRegions | null,
): AccountView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return accounts.filter((view) => {
    const { account } = view;
    if (role !== '' && account.role !== role) return false;
    if (state !== '' && stateOf(view) !== state) return false;
    if (wanted.length === 0) return true;
    const areas = account.scopes.map((code) => `${code} ${regionFullName(regions, code)}`);
    const text = [account.name, account.username ?? '', ...areas].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
