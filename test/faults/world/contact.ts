import { carriedCount } from '../../../src/store/carried.ts';
import { readSession } from '../../../src/store/session.ts';
import { deliverCarried } from '../../../src/sync/carry.ts';
import { exchange } from '../../../src/sync/exchange.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { forgetTimeLimits } from '../line/stall.ts';
import { checkScope } from '../checks/scope.ts';
import { tolerate } from './tolerate.ts';
import type { World } from './world.ts';

/**
 * One contact of a phone with the server, as the engine makes it: its own work out and news in,
 * then the files of others; or, where its session was ended, what it still has.
 * @returns a word for the trace
 */
export async function contact(world: World, phone: SimPhone): Promise<string> {
  const word = await tryContact(phone);
  forgetTimeLimits();
  await world.line.settled();
  if (!phone.isKilled) await lookAt(world, phone);
  return word;
}

async function tryContact(phone: SimPhone): Promise<string> {
  const { db, api } = phone;
  try {
    const session = await readSession(db);
    if (session === undefined) return 'nobody has joined';
    if (session.signedOut) {
      await phone.deliverLeft();
      return 'signed out';
    }
    await exchange(db, api);
    if ((await carriedCount(db)) > 0) await deliverCarried(db, api);
    return 'ok';
  } catch (error) {
    return tolerate(phone, error);
  }
}

/** What the phone now knows of its work, and what it now holds of others'. */
export async function lookAt(world: World, phone: SimPhone): Promise<void> {
  const delivered = [
    ...(await phone.db.sent.toCollection().primaryKeys()),
    ...(await phone.db.answers.toArray())
      .filter(({ result }) => result.status !== 'rejected')
      .map(({ id }) => id),
  ];
  for (const id of delivered) {
    const typed = world.ledger.typed.get(id);
    if (typed !== undefined) typed.acknowledged = true;
  }
  await checkScope(world, phone);
}
