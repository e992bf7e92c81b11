import { REGISTER_FIELDS } from '../../../src/domain/register/person.ts';
import type { RegisterFields } from '../../../src/domain/register/person.ts';
import type { RegisterList, RegisterPreview } from '../../../src/protocol/register.ts';
import { inventPeople } from '../../support/people.ts';
import { ACTS, newId } from '../deeds/acts.ts';
import { type } from '../deeds/type.ts';
import { contact } from './contact.ts';
import { VILLAGES } from './plan.ts';
import type { World } from './world.ts';

const REGISTERED = 12;
const FIRST_ACTS = ['meeting', 'walk-in', 'invited', 'team', 'member', 'proposal'];

/** What everybody has before anything goes wrong: a register, a meeting, a team, a proposal. */
export async function furnish(world: World): Promise<void> {
  await importRegister(world);
  const [first] = world.phones;
  if (first === undefined) return;
  for (const name of FIRST_ACTS) {
    const act = ACTS.find((one) => one.name === name);
    const intents = await act?.intents(world.dice, first);
    if (intents) world.ledger.note(`${name}: ${await type(world, first, intents)}`);
  }
  for (const phone of world.phones) await contact(world, phone);
}

async function importRegister(world: World): Promise<void> {
  const people = inventPeople(REGISTERED, world.plan.seed).map((person, index) => {
    const fields = Object.fromEntries(REGISTER_FIELDS.map((field) => [field, person[field]]));
    return { ...(fields as unknown as RegisterFields), row: index + 2 };
  });
  const regionCode = VILLAGES[0];
  const list: RegisterList = { regionCode, said: [...REGISTER_FIELDS], people, held: [] };
  const { ground } = await world.call<RegisterPreview>('POST', '/api/register/preview', { list });
  const id = newId(world.dice, world.phones[0] ?? { db: { now: Date.now } });
  await world.call('POST', '/api/register/import', { id, list, ground });
}
