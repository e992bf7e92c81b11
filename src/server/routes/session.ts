import { endSession } from '../auth/devices.ts';
import { CREDENTIALS_LIMIT, withinLimits } from '../auth/rate-limit.ts';
import { accountOf } from '../auth/session.ts';
import { changeCredentials } from '../auth/sign-in.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';

/** What a signed-in person asks about, and does to, their own session. */
export function sessionRoutes(router: Router): void {
  const { deps } = router;

  route(router, 'session', {}, async ({ caller }) => ({
    account: await accountOf(deps.storage, caller),
    deviceId: caller.deviceId,
    serverTime: new Date(deps.now()).toISOString(),
    sealKey: deps.keyring.current(),
  }));

  route(router, 'logout', {}, async ({ caller }) => {
    await endSession(deps, caller);
    return {};
  });

  route(router, 'credentials', {}, ({ caller, body }) =>
    withinLimits(deps, [[CREDENTIALS_LIMIT, caller.accountId]], () =>
      changeCredentials(deps, caller, body),
    ),
  );
}
