import * as v from 'valibot';
import { HANDOVER_MAX_BYTES } from '../../domain/seal/handover.ts';
import { HANDOVER_PATH, HandoverAnswer } from '../../protocol/handover.ts';
import { HANDOVER_ENDED_LIMIT, HANDOVER_LIMIT, spend } from '../auth/rate-limit.ts';
import { findBearer, sessionEnded } from '../auth/session.ts';
import { decideOnDevice } from '../handover/decide.ts';
import { openHandover } from '../handover/open.ts';
import { takeHandover } from '../handover/take.ts';
import { countQuarantine, visibleQuarantine } from '../handover/waiting.ts';
import { readBytes } from '../http/body.ts';
import type { Router } from '../http/context.ts';
import { Room, weightOf } from '../http/room.ts';
import { route } from '../http/route.ts';
import { RequestRefused } from '../request-refused.ts';

/** Whole bodies are held while they are opened: four of the largest, or very many ordinary ones. */
const HELD_AT_ONCE = 4 * HANDOVER_MAX_BYTES;

/** Work that comes by another road than its device's own session, and what becomes of it. */
export function handoverRoutes(router: Router): void {
  const { app, deps } = router;
  const room = new Room(HELD_AT_ONCE);

  app.post(HANDOVER_PATH, async (c) => {
    c.set('pattern', HANDOVER_PATH);
    const bearer = await findBearer(deps.storage, c.req.header('Authorization'));
    if (!bearer) throw new RequestRefused('unauthorised');
    const limit = bearer.isEnded ? HANDOVER_ENDED_LIMIT : HANDOVER_LIMIT;
    await spend(deps, limit, bearer.caller.deviceId, 1);
    const answer = await room.hold(weightOf(c.req.raw, HANDOVER_MAX_BYTES), async () => {
      const bytes = await readBytes(c.req.raw, HANDOVER_MAX_BYTES);
      const handover = await openHandover(deps.storage, deps.keyring, bytes);
      // a device whose session was ended brings its own work for a decision, and nobody else's
      const isOwn = handover.origin.caller.deviceId === bearer.caller.deviceId;
      if (bearer.isEnded && !isOwn) throw sessionEnded(bearer);
      return takeHandover(deps, handover, bearer.caller);
    });
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
