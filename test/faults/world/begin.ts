import { activate, makeAccounts } from '../../support/endpoint.ts';
import { beginUpdated } from './updated.ts';
import type { World } from './world.ts';

/** The server runs, and everybody has joined. */
export async function begin(world: World): Promise<void> {
  await world.open();
  const { release, people } = world.plan;
  const { send, regency } = world;
  if (release === null) world.office = await activate(send, regency.firstCode);
  else await beginUpdated(world, release);
  const others = people.slice(world.phones.length);
  if (others.length === 0) return;
  const made = await makeAccounts(send, world.office, others);
  for (const { account, activation } of made) {
    await world.addPhone(account).join(await activate(send, activation.code));
  }
}
