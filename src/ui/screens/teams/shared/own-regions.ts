import { kecamatanOf, regionLevel } from '../../../../domain/region.ts';
import type { Account } from '../../../../protocol/account.ts';

/** Whether a person forms exactly one team: then there is no list to choose from. */
export function hasOneTeam({ role, scopes }: Pick<Account, 'role' | 'scopes'>): boolean {
  return role === 'facilitator' && scopes.length === 1;
}

/** The kecamatan whose own team a person forms. */
export function ownKecamatan({ role, scopes }: Pick<Account, 'role' | 'scopes'>): string[] {
  if (role !== 'subdistrict') return [];
  return scopes.filter((code) => regionLevel(code) === 'kecamatan' && kecamatanOf(code) === code);
}
