import type { Role } from '../../../domain/role.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import type { AccountView } from '../../../protocol/account.ts';
import type { Api } from '../../../sync/api.ts';
import { regionFullName } from '../../words.ts';

export const ACCOUNT_STATES = ['waiting', 'active', 'stopped'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** `waiting`: no device has ever joined with it. */
export function stateOf({ account, devices, lastSeenAt }: AccountView): AccountState {
  if (!account.active) return 'stopped';
  return devices === 0 && lastSeenAt === null ? 'waiting' : 'active';
}

/** The accounts in the caller's scope: the regency first, then by name. */
export async function listAccounts(api: Api): Promise<AccountView[]> {
  const { accounts } = await api.call('accounts');
  const order: Readonly<Record<Role, number>> = { regency: 0, subdistrict: 1, facilitator: 2 };
  return [...accounts].sort(
    ({ account: a }, { account: b }) =>
      order[a.role] - order[b.role] || a.name.localeCompare(b.name, 'id'),
  );
}

/** An area in words, the first of several regions in full. */
export function areaText(
  scopes: readonly string[],
  regions: RegencyRegions | null,
  andMore: (count: number) => string,
): string {
  const [first = '', ...others] = scopes;
  const name = regionFullName(regions, first);
  return others.length === 0 ? name : `${name}, ${andMore(others.length)}`;
}
