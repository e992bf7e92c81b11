import type { SimPhone } from '../phone/sim-phone.ts';
import type { World } from '../world/world.ts';
import { ACTS } from './acts.ts';
import { decideConflict } from './decide.ts';
import { takePhoto } from './photo.ts';
import { type } from './type.ts';

/** What people look for before they find that there is nothing to do. */
const LOOKS = 6;

/**
 * A person does some piece of work, whatever there is to do.
 * @returns words for the trace
 */
export async function work(world: World, phone: SimPhone): Promise<string> {
  const { dice } = world;
  const words: string[] = [];
  for (let piece = dice.between(1, 3); piece > 0; piece -= 1) words.push(await one(world, phone));
  return words.join('; ');
}

async function one(world: World, phone: SimPhone): Promise<string> {
  const { dice } = world;
  const roll = dice.below(100);
  if (roll < 8) return `photo: ${await takePhoto(world, phone)}`;
  if (roll < 13) return `conflict: ${await decideConflict(world, phone)}`;
  for (let look = 0; look < LOOKS; look += 1) {
    const act = dice.weighted(ACTS);
    const intents = await act.intents(dice, phone);
    if (intents !== null) return `${act.name}: ${await type(world, phone, intents)}`;
  }
  return 'nothing to do';
}
