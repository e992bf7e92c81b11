import { activate } from '../auth/activate.ts';
import { ACTIVATION_LIMIT, withinLimits } from '../auth/rate-limit.ts';
import { subscriberOf } from '../http/client.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';

/** Joining with a one-time link. */
export function activationRoutes(router: Router): void {
  const { deps } = router;

  route(router, 'activate', {}, async ({ body, client }) => ({
    ...(await withinLimits(deps, [[ACTIVATION_LIMIT, subscriberOf(client.address)]], () =>
      activate(deps, body),
    )),
    sealKey: deps.keyring.current(),
  }));
}
