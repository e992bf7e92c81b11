import type { PushResponse } from '../../../src/protocol/push.ts';
import { ask } from '../../support/endpoint.ts';
import { readPhone, readRelease } from '../fixtures/unpack.ts';
import type { ReleaseName } from '../fixtures/unpack.ts';
import type { World } from './world.ts';

/**
 * Server and first phone come from an older release and are of today now, the phone with a full
 * outbox. Perhaps the server was first, and the older app still sent what it had.
 */
export async function beginUpdated(world: World, name: ReleaseName): Promise<void> {
  const release = readRelease(name);
  const { ledger, dice, send } = world;
  ledger.note(`from ${name}`);
  world.office = release.office;
  const phone = world.addPhone(release.account);
  for (const { id, name: mutation, creates } of release.waiting) {
    const told = { acknowledged: false, toldLost: null };
    ledger.typed.set(id, { id, phone: phone.index, name: mutation, creates, ...told });
  }
  const { sha256, attachmentId } = release.photo;
  ledger.photos.set(sha256, { sha256, phone: phone.index, attachmentId, toldLost: null });
  ledger.struck('serverUpdated');
  if (dice.chance(0.4)) {
    const body: unknown = JSON.parse(release.push);
    const { token } = release;
    const { results } = await ask<PushResponse>(send, 'POST', '/api/sync/push', body, { token });
    const refused = results.filter(({ status }) => status === 'rejected');
    if (refused.length > 0) ledger.fail(`an older app is refused: ${JSON.stringify(refused)}`);
    ledger.struck('olderPush');
  }
  await phone.become(readPhone(name), release.key);
  ledger.struck('appUpdated');
}
