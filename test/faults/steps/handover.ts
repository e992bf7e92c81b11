import { keepArrived, listCarried } from '../../../src/store/carrying.ts';
import { makeHandover, noteHandedOver, NoServerKey } from '../../../src/store/handover.ts';
import { takeReceipts } from '../../../src/store/handover-receipts.ts';
import { readSession } from '../../../src/store/session.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { contact, lookAt } from '../world/contact.ts';
import { tolerate } from '../world/tolerate.ts';
import type { World } from '../world/world.ts';
import type { Step } from './step.ts';

/** Somebody else with a phone, whose session is good. */
async function carrierFor(world: World, phone: SimPhone): Promise<SimPhone | null> {
  const others = world.phones.filter((one) => one !== phone);
  for (const one of world.dice.some(others, others.length)) {
    const session = await readSession(one.db);
    if (session?.signedOut === false) return one;
  }
  return null;
}

async function giveFile(world: World, phone: SimPhone, times: number): Promise<string | null> {
  if ((await readSession(phone.db)) === undefined) return null;
  const carrier = await carrierFor(world, phone);
  if (carrier === null) return null;
  try {
    const made = await makeHandover(phone.db);
    if (made.ids.length === 0) return null;
    await noteHandedOver(phone.db, made);
    for (let time = 0; time < times; time += 1) {
      await keepArrived(carrier.db, [made.file]);
      await contact(world, carrier);
      // a file that has arrived once is known by its hash: the second comes by another hand
      if (times > 1 && time === 0)
        await carrier.api.handover(await bytesOf(made.file)).catch(() => null);
    }
    return `${made.mutations} and ${made.photos} photos to phone ${carrier.index}`;
  } catch (error) {
    if (error instanceof NoServerKey) return 'no key yet';
    return tolerate(phone, error);
  }
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** All receipts that lie on other phones, brought back by hand. */
export async function bringReceipts(world: World, phone: SimPhone): Promise<number> {
  let slips = 0;
  for (const carrier of world.phones) {
    for (const file of await listCarried(carrier.db)) {
      if (file.slips.length === 0) continue;
      await takeReceipts(phone.db, file.slips.join('\n'));
      slips += file.slips.length;
    }
  }
  await lookAt(world, phone);
  return slips;
}

/** Work that travels by hand. */
export const HANDOVER: readonly Step[] = [
  { weight: 6, fault: 'carried', run: (world, phone) => giveFile(world, phone, 1) },
  { weight: 4, fault: 'carriedTwice', run: (world, phone) => giveFile(world, phone, 2) },
  {
    weight: 5,
    async run(world, phone) {
      if ((await readSession(phone.db)) === undefined) return null;
      const slips = await bringReceipts(world, phone);
      return slips === 0 ? null : `${slips} receipts brought back`;
    },
  },
  {
    weight: 2,
    fault: 'receiptLost',
    async run(_world, phone) {
      const carried = await listCarried(phone.db);
      const delivered = carried.filter(({ state }) => state === 'delivered');
      if (delivered.length === 0) return null;
      await phone.db.carried.bulkDelete(delivered.map(({ id }) => id));
      return `${delivered.length} files' receipts lost`;
    },
  },
];
