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
  const made = await makeAccounts(send, world.office, people.slice(world.phones.length));
  for (const { account, activation } of made) {
    await world.addPhone(account).join(await activate(send, activation.code));
  }
}
