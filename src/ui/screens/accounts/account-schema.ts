import * as v from 'valibot';
import { ROLES } from '../../../domain/role.ts';
import type { AccountsTexts } from '../../../i18n/id/accounts.ts';
import { splitScopes } from './scope-picker.tsx';

/** Most regions of one account: as the endpoint takes them. */
const SCOPES_LIMIT = 60;

/** A new or changed account as its form holds it; `scopes` are codes with commas between them. */
export function accountSchema({ form: { errors } }: AccountsTexts) {
  const isMissing = (role: string, scopes: string) =>
    role !== 'regency' && splitScopes(scopes).length === 0;
  return v.pipe(
    v.object({
      name: v.pipe(
        v.string(),
        v.trim(),
        v.minLength(2, errors.name),
        v.maxLength(120, errors.name),
      ),
      role: v.picklist(ROLES, errors.role),
      scopes: v.string(),
    }),
    v.forward(
      v.check(
        ({ role, scopes }) => role !== 'facilitator' || !isMissing(role, scopes),
        errors.villages,
      ),
      ['scopes'],
    ),
    v.forward(
      v.check(
        ({ role, scopes }) => role !== 'subdistrict' || !isMissing(role, scopes),
        errors.kecamatan,
      ),
      ['scopes'],
    ),
    v.forward(
      v.check(({ scopes }) => splitScopes(scopes).length <= SCOPES_LIMIT, errors.tooManyVillages),
      ['scopes'],
    ),
  );
}
