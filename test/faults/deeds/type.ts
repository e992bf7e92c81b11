import { mutateAll } from '../../../src/store/mutate.ts';
import type { Intent } from '../../../src/store/mutate.ts';
import type { ClearEntry } from '../../../src/store/types.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import type { World } from '../world/world.ts';

/**
 * A person does something on a phone. What the phone calls kept goes on the ledger.
 * @returns a word for the trace
 */
export async function type(
  world: World,
  phone: SimPhone,
  intents: readonly Intent[],
): Promise<string> {
  const result = await mutateAll(phone.db, intents);
  if (!result.ok) return `refused here: ${result.code}`;
  const { mutationIds } = result.value;
  const stored = await phone.db.stored('outbox').bulkGet([...mutationIds]);
  for (const [index, id] of mutationIds.entries()) {
    const { creates = [] } = (stored[index] ?? {}) as Partial<ClearEntry>;
    const name = intents[index]?.name ?? '';
    const told = { acknowledged: false, toldLost: null };
    world.ledger.typed.set(id, { id, phone: phone.index, name, creates, ...told });
  }
  return `kept ${mutationIds.length}`;
}
