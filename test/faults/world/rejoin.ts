import type { Activation } from '../../../src/protocol/account.ts';
import type { Session } from '../../../src/protocol/session.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { tolerate } from './tolerate.ts';
import type { World } from './world.ts';

/** How often a person tries a link before giving up for the day. */
const TRIES = 4;

/**
 * The regency gives the person a new link, and the phone joins with it over its line, as often as
 * that takes: the code works once, and the same attempt is answered the same.
 */
export async function rejoin(world: World, phone: SimPhone): Promise<boolean> {
  // to somebody who was stopped the regency gives none
  if (world.stopped.has(phone.account.id)) return false;
  const path = `/api/accounts/${phone.account.id}/activation`;
  const { code } = await world.call<Activation>('POST', path, {});
  const attempt = Buffer.from(world.dice.bytes(18)).toString('base64url');
  const session = await activateBy(phone, code, attempt);
  if (session === null) return false;
  await phone.join(session);
  return true;
}

async function activateBy(phone: SimPhone, code: string, attempt: string): Promise<Session | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await phone.api.call('activate', { body: { code, device: 'Simulasi', attempt } });
    } catch (error) {
      await tolerate(phone, error);
    }
  }
  return null;
}
