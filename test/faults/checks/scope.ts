import { neededByWork } from '../../../src/store/left-area.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { covers } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** No phone ever holds a record of a region that its person was never to see. */
export async function checkScope(world: World, phone: SimPhone): Promise<void> {
  for (const { id, kind, regionCode } of await rowsOf(phone)) {
    if (!world.mayEverSee(phone.account, regionCode)) {
      world.ledger.fail(`phone ${phone.index} holds ${kind} ${id} of ${regionCode}`);
    }
  }
}

/** At the end also none of a region that was taken away, but for what work waits on. */
export async function checkArea(world: World, phone: SimPhone): Promise<void> {
  const { scopes } = phone.account;
  const needed = await neededByWork(phone.db);
  for (const row of await rowsOf(phone)) {
    const isWork = row.pending > 0 || row.refused > 0 || needed.has(row.id);
    if (!isWork && !covers({ role: phone.account.role, scopes }, row.regionCode)) {
      world.ledger.fail(
        `phone ${phone.index} still holds ${row.kind} ${row.id} of ${row.regionCode}`,
      );
    }
  }
}

interface Clear {
  readonly id: string;
  readonly kind: string;
  readonly regionCode: string;
  readonly pending: number;
  readonly refused: number;
}

/** As the disk has them: what is asked for is in the clear, also while the phone is locked. */
async function rowsOf({ db }: SimPhone): Promise<Clear[]> {
  const tables = await Promise.all(db.allRows().map(({ name }) => db.stored(name).toArray()));
  return tables.flat() as unknown as Clear[];
}
