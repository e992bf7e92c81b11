import { isServed } from '../../protocol/version.ts';
import { accountOf } from '../auth/session.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';
import { applyPush } from '../mutations/apply.ts';
import { RequestRefused } from '../request-refused.ts';
import { pullChanges } from '../storage/changes.ts';

/** Push and pull. Who may do what to which record is checked for each record, not here. */
export function syncRoutes(router: Router): void {
  const { storage, now, log, regions } = router.deps;

  route(router, 'push', {}, async ({ caller, body }) => {
    requireProtocol(body.protocol);
    const { protocol, sentAt, held, mutations } = body;
    const received = new Date(now());
    const context = { protocol, sentAt, held, now: received, regions };
    const { results, epoch, missing, faults } = await applyPush(
      storage,
      caller,
      mutations,
      context,
    );
    for (const { mutationId, code } of faults) {
      log(`mutation ${mutationId ?? 'without an id'} ${code}`);
    }
    return { results, epoch, missing, serverTime: received.toISOString() };
  });

  route(router, 'pull', {}, async ({ caller, body }) => {
    requireProtocol(body.protocol);
    const page = await pullChanges(storage, caller, body);
    const account = await accountOf(storage, caller);
    return { ...page, account, serverTime: new Date(now()).toISOString() };
  });
}

function requireProtocol(protocol: number): void {
  if (!isServed(protocol)) throw new RequestRefused('protocol_unsupported');
}
