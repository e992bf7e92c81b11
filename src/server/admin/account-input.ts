import * as v from 'valibot';
import { ROLES, scopeFits } from '../../domain/role.ts';
import type { Role } from '../../domain/role.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { NewAccount } from '../../protocol/account.ts';
import { RequestRefused } from '../request-refused.ts';
import { StartFailure } from '../start-failure.ts';

const LEVEL: Readonly<Record<Role, string>> = {
  facilitator: 'a desa or kelurahan, e.g. 33.16.09.2003',
  subdistrict: 'a kecamatan, e.g. 33.16.09',
  regency: 'the regency itself, e.g. 33.16',
};

/**
 * An account as it was written by hand.
 * @param where how to call it in a complaint, e.g. `line 5`
 * @throws StartFailure naming what is wrong with it
 */
export function readNewAccount(
  role: string,
  name: string,
  scopes: readonly string[],
  where: string,
): NewAccount {
  const complain = (what: string) => new StartFailure(`${where}: ${what}`);
  const parsed = v.safeParse(NewAccount, { role, name, scopes });
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0])?.split('.')[0];
    if (field === 'role') throw complain(`the role must be one of ${ROLES.join(', ')}.`);
    if (field === 'name') throw complain('the name must have 2 to 120 characters.');
    throw complain('a scope is the code of a region, e.g. 33.16.09.2003; there must be 1 to 60.');
  }
  const unfit = parsed.output.scopes.find((scope) => !scopeFits(parsed.output.role, scope));
  if (unfit === undefined) return parsed.output;
  throw complain(`a ${role} belongs to ${LEVEL[parsed.output.role]}; ${unfit} is something else.`);
}

/** The refusal of new accounts in an operator's words; any other error as it is. */
export function explainRefusal(
  error: unknown,
  accounts: readonly NewAccount[],
  whereOf: (index: number) => string,
  regions: RegencyRegions,
): unknown {
  if (!(error instanceof RequestRefused)) return error;
  const [, account, , scope] = error.detail.field?.split('.') ?? [];
  const index = Number(account);
  const code = accounts[index]?.scopes[Number(scope)];
  if (code === undefined) return error;
  return new StartFailure(`${whereOf(index)}: there is no region ${code} in ${regions.name}.`);
}
