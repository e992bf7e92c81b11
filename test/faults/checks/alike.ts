import { isDeepStrictEqual } from 'node:util';
import { serverRow } from '../../../src/store/replay.ts';
import { readSession } from '../../../src/store/session.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import type { Row } from '../../../src/protocol/row.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { covers } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { ServerView } from './server-view.ts';

/** Every phone has exactly the server's rows of its area, so all that share one have the same. */
export async function checkAlike(world: World, server: ServerView): Promise<void> {
  for (const phone of world.phones) {
    if ((await readSession(phone.db)) === undefined) {
      world.ledger.fail(`phone ${phone.index} has not joined again`);
      continue;
    }
    const { role, scopes } = phone.account;
    const wanted = server.rows.filter(({ regionCode }) => covers({ role, scopes }, regionCode));
    const held = await heldBy(phone);
    for (const row of wanted) {
      const why = differenceOf(row, held.get(row.id));
      if (why !== null) world.ledger.fail(`phone ${phone.index}: ${row.kind} ${row.id} ${why}`);
    }
    const known = new Set(server.rows.map(({ id }) => id));
    for (const row of held.values()) {
      const isOwn = row.pending > 0 || row.refused > 0;
      if (!known.has(row.id) && !isOwn) {
        world.ledger.fail(`phone ${phone.index}: ${row.kind} ${row.id} is on no server`);
      }
    }
  }
}

async function heldBy({ db }: SimPhone): Promise<Map<string, LocalRow>> {
  const rows = (await Promise.all(db.allRows().map((table) => table.toArray()))) as LocalRow[][];
  return new Map(rows.flat().map((row) => [row.id, row]));
}

function differenceOf(row: Row, local: LocalRow | undefined): string | null {
  if (local === undefined) return 'is missing';
  const plain = serverRow(local);
  if (isDeepStrictEqual(plain, row)) return null;
  const parts = Object.keys(row).filter((key) => {
    const one = plain?.[key as keyof typeof plain];
    return !isDeepStrictEqual(one, row[key as keyof Row]);
  });
  return `differs in ${parts.join(', ')} (rev ${plain?.rev} beside ${row.rev})`;
}
