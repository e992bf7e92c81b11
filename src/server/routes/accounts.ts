import { may } from '../../domain/role.ts';
import { changeAccount, createAccounts, renewActivation } from '../auth/accounts.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';
import { listAccounts } from '../storage/accounts.ts';

/** Accounts: the regency makes and keeps them, a kecamatan sees its own. */
export function accountRoutes(router: Router): void {
  const { deps } = router;
  const manage = { action: 'account.manage' } as const;

  route(router, 'accounts', { action: 'account.read' }, async ({ caller }) => {
    const accounts = await listAccounts(deps.storage, new Date(deps.now()).toISOString());
    return {
      accounts: accounts.filter(({ account }) =>
        account.scopes.every((scope) => may(caller, 'account.read', scope)),
      ),
    };
  });

  route(router, 'createAccounts', manage, ({ caller, body }) =>
    createAccounts(deps, caller, body.accounts),
  );

  route(router, 'changeAccount', manage, ({ caller, id, body }) =>
    changeAccount(deps, caller, id, body),
  );

  route(router, 'renewActivation', manage, ({ caller, id }) => renewActivation(deps, caller, id));
}
