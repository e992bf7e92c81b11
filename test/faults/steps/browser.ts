import { readSession } from '../../../src/store/session.ts';
import { exchange } from '../../../src/sync/exchange.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { setWire } from '../phone/wire.ts';
import type { Wire } from '../phone/wire.ts';
import { contact, lookAt } from '../world/contact.ts';
import { tolerate } from '../world/tolerate.ts';
import type { World } from '../world/world.ts';
import { work } from '../deeds/work.ts';
import { withoutLocks } from './locks.ts';
import type { Step } from './step.ts';

/** Works or sends with a wire in the database; says what came of it. */
async function underWire(world: World, phone: SimPhone, wire: Wire): Promise<string | null> {
  const session = await readSession(phone.db);
  if (session === undefined || phone.db.locked) return null;
  let isTripped = false;
  setWire(phone.name, wire, () => {
    isTripped = true;
    if (wire.trip !== 'full') phone.die();
  });
  const isWork = !session.signedOut && world.dice.chance(0.5);
  let word: string;
  try {
    word = isWork ? await work(world, phone) : await contact(world, phone);
  } catch (error) {
    word = await tolerate(phone, error);
  }
  setWire(phone.name, null);
  if (phone.isKilled) {
    phone.start();
    await phone.unlock();
  }
  return isTripped ? `${word} (struck)` : null;
}

const killed = (trip: 'cut' | 'silent', most: number): Step['run'] => {
  return (world, phone) =>
    underWire(world, phone, { trip, left: world.dice.between(1, most), times: 1 });
};

/** What can happen to a browser and its database. */
export const BROWSER: readonly Step[] = [
  { weight: 8, fault: 'browserKilled', run: killed('cut', 60) },
  { weight: 8, fault: 'browserKilledAfter', run: killed('silent', 8) },
  {
    weight: 8,
    fault: 'phoneFull',
    run: (world, phone) =>
      underWire(world, phone, {
        trip: 'full',
        left: world.dice.between(1, 5),
        times: world.dice.between(1, 4),
      }),
  },
  {
    weight: 8,
    fault: 'twoRunners',
    async run(world, phone) {
      const session = await readSession(phone.db);
      if (session === undefined || session.signedOut || phone.db.locked) return null;
      const other = phone.secondRunner();
      const isTab = world.dice.chance(0.5);
      if (isTab) phone.unlockOther(other.db);
      const both = async () => {
        const [one, two] = await Promise.all([
          contact(world, phone),
          exchange(other.db, other.api, { pushOnly: !isTab }).then(
            () => 'ok',
            (error: unknown) => tolerate(phone, error),
          ),
        ]);
        return `${isTab ? 'two tabs' : 'tab and worker'}: ${one}, ${two}`;
      };
      // nothing may hang on the lock: it saves work, no more
      const word = await (world.dice.chance(0.5) ? withoutLocks(both) : both());
      other.db.close();
      await lookAt(world, phone);
      return word;
    },
  },
  {
    weight: 2,
    fault: 'databaseDeleted',
    async run(world, phone) {
      const stored = await phone.db.stored('outbox').toArray();
      const here = new Set([...stored.map(({ id }) => id), ...(await relicsOf(phone))]);
      // there is no second copy here: who opens the app finds the first page, and knows
      for (const typed of world.ledger.typed.values()) {
        if (here.has(typed.id)) typed.toldLost = 'databaseDeleted';
      }
      const uploads = new Set(await phone.db.uploads.toCollection().primaryKeys());
      for (const photo of world.ledger.photos.values()) {
        if (uploads.has(photo.sha256) || here.has(photo.sha256)) photo.toldLost = 'databaseDeleted';
      }
      await phone.deleteDatabase();
      return `${here.size} told lost`;
    },
  },
];

const relicsOf = ({ db }: SimPhone): Promise<string[]> => db.relics.toCollection().primaryKeys();
