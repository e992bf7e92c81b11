import * as v from 'valibot';
import { HANDOVER_MAX_BYTES } from '../../domain/seal/handover.ts';
import { HANDOVER_PATH, HandoverAnswer } from '../../protocol/handover.ts';
import { findBearer, sessionEnded } from '../auth/session.ts';
import { decideOnDevice } from '../handover/decide.ts';
import { openHandover } from '../handover/open.ts';
import { takeHandover } from '../handover/take.ts';
import { countQuarantine, visibleQuarantine } from '../handover/waiting.ts';
import { readBytes } from '../http/body.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';
import { RequestRefused } from '../request-refused.ts';

/** Work that comes by another road than its device's own session, and what becomes of it. */
export function handoverRoutes(router: Router): void {
  const { app, deps } = router;

  app.post(HANDOVER_PATH, async (c) => {
    c.set('pattern', HANDOVER_PATH);
    const bearer = await findBearer(deps.storage, c.req.header('Authorization'));
    if (!bearer) throw new RequestRefused('unauthorised');
    const bytes = await readBytes(c.req.raw, HANDOVER_MAX_BYTES);
    const handover = await openHandover(deps.storage, deps.keyring, bytes);
    // a device whose session was ended brings its own work for a decision, and nobody else's
    const isOwn = handover.origin.caller.deviceId === bearer.caller.deviceId;
    if (bearer.isEnded && !isOwn) throw sessionEnded(bearer);
    const answer = await takeHandover(deps, handover, bearer.caller);
    if (deps.checkResponses) v.parse(HandoverAnswer, answer);
    return c.json(answer);
  });

  const read = { action: 'device.read' } as const;
  route(router, 'quarantine', read, async ({ caller }) => ({
    devices: await visibleQuarantine(deps, caller),
  }));

  route(router, 'quarantineCount', read, async ({ caller }) => ({
    devices: await countQuarantine(deps, caller),
  }));

  route(router, 'decideQuarantine', { action: 'device.revoke' }, ({ caller, id, body }) =>
    decideOnDevice(deps, caller, id, body.accept),
  );
}
