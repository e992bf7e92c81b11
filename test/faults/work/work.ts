import type { SimPhone } from '../phone/sim-phone.ts';
import type { World } from '../world/world.ts';
import { ACTS } from './acts.ts';
import { decideConflict } from './decide.ts';
import { takePhoto } from './photo.ts';
import { type } from './type.ts';

/**
 * A person does some piece of work, whatever there is to do.
 * @returns words for the trace
 */
export async function work(world: World, phone: SimPhone): Promise<string> {
  const { dice } = world;
  const roll = dice.below(100);
  if (roll < 8) return `photo: ${await takePhoto(world, phone)}`;
  if (roll < 13) return `conflict: ${await decideConflict(world, phone)}`;
  const act = dice.weighted(ACTS);
  const intents = await act.intents(dice, phone);
  const word = intents === null ? 'nothing to do' : await type(world, phone, intents);
  return `${act.name}: ${word}`;
}
