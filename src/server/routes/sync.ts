import { isServed, PLAIN_PROTOCOL } from '../../protocol/version.ts';
import { accountOf } from '../auth/session.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';
import { readIncoming } from '../mutations/incoming.ts';
import { openMutations } from '../mutations/sealed.ts';
import { takeTogether } from '../mutations/together.ts';
import { RequestRefused } from '../request-refused.ts';
import { pullChanges } from '../storage/changes.ts';

/** Push and pull. Who may do what to which record is checked for each record, not here. */
export function syncRoutes(router: Router): void {
  const { storage, keyring, now, log, regions } = router.deps;
  const take = takeTogether(storage);

  route(router, 'push', {}, async ({ caller, body }) => {
    requireProtocol(body.protocol);
    const { protocol, sentAt, held, mutations, withoutRows } = body;
    const received = new Date(now());
    const context = { protocol, sentAt, held, now: received, withoutRows, regions };
    const incoming =
      protocol > PLAIN_PROTOCOL
        ? await openMutations(keyring, caller.deviceId, mutations)
        : mutations.map(readIncoming);
    const { results, epoch, missing, faults } = await take({ caller, incoming, context });
    for (const { mutationId, code } of faults) {
      log(`mutation ${mutationId ?? 'without an id'} ${code}`);
    }
    return { results, epoch, missing, serverTime: received.toISOString() };
  });

  route(router, 'pull', {}, async ({ caller, body }) => {
    requireProtocol(body.protocol);
    const page = await pullChanges(storage, caller, body);
    const account = await accountOf(storage, caller);
    return {
      ...page,
      account,
      serverTime: new Date(now()).toISOString(),
      sealKey: keyring.current(),
    };
  });
}

function requireProtocol(protocol: number): void {
  if (!isServed(protocol)) throw new RequestRefused('protocol_unsupported');
}
