import { listConflicts } from '../../../src/store/queries/conflicts.ts';
import type { World } from '../world/world.ts';

/** When all have met, nothing waits but what a person has to decide on, or what builds on that. */
export async function checkRest(world: World): Promise<void> {
  for (const { db, index } of world.phones) {
    const entries = await db.outbox.toArray();
    const refused = entries.filter(({ state }) => state === 'refused');
    const unmade = new Set(refused.flatMap(({ creates }) => creates));
    for (const entry of entries) {
      if (entry.state === 'refused' || entry.refs.some((ref) => unmade.has(ref))) continue;
      world.ledger.fail(`${entry.name} ${entry.id} is stuck on phone ${index}`);
    }
    if ((await db.answers.count()) > 0) world.ledger.fail(`phone ${index} has answers not taken`);
    if ((await db.parked.count()) > 0) world.ledger.fail(`phone ${index} has parked rows`);
    if ((await db.relics.count()) > 0) world.ledger.fail(`phone ${index} has relics left`);
    const open = await listConflicts(db);
    if (open.length > 0) world.ledger.note(`phone ${index} has ${open.length} open conflicts`);
  }
}
