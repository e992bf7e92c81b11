import { LOGIN_CLIENT_LIMIT, LOGIN_NAME_LIMIT, withinLimits } from '../auth/rate-limit.ts';
import type { Guard } from '../auth/rate-limit.ts';
import { signIn } from '../auth/sign-in.ts';
import { subscriberOf } from '../http/client.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';

/** Signing in with username and password. */
export function loginRoutes(router: Router): void {
  const { deps } = router;

  route(router, 'login', {}, async ({ body, client }) => {
    const guards: Guard[] = [
      [LOGIN_CLIENT_LIMIT, subscriberOf(client.address)],
      [LOGIN_NAME_LIMIT, body.username],
    ];
    const session = await withinLimits(deps, guards, () => signIn(deps, body));
    return { ...session, sealKey: deps.keyring.current() };
  });
}
