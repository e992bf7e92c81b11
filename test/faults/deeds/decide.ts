import { listConflicts } from '../../../src/store/queries/conflicts.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import type { World } from '../world/world.ts';
import { type } from './type.ts';

/** A person looks at an open conflict and says which value stands. */
export async function decideConflict(world: World, phone: SimPhone): Promise<string> {
  const open = await listConflicts(phone.db);
  const [conflict] = open;
  if (conflict === undefined || conflict.parentId === null) return 'none';
  const { recordKind } = conflict.fields;
  const choice = world.dice.pick(['mine', 'theirs'] as const);
  const args = { id: conflict.id, recordId: conflict.parentId, recordKind, choice };
  return type(world, phone, [{ name: 'conflict.decide', args }]);
}
