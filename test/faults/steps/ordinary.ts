import { retryRefused, discardRefused } from '../../../src/store/outbox.ts';
import { readSession } from '../../../src/store/session.ts';
import { contact } from '../world/contact.ts';
import { tolerate } from '../world/tolerate.ts';
import { work } from '../deeds/work.ts';
import type { Step } from './step.ts';

/** Work, contacts, and what people do about refusals; no fault among it. */
export const ORDINARY: readonly Step[] = [
  {
    weight: 50,
    async run(world, phone) {
      const session = await readSession(phone.db);
      if (session === undefined || session.signedOut || phone.db.locked) return null;
      try {
        return await work(world, phone);
      } catch (error) {
        return tolerate(phone, error);
      }
    },
  },
  { weight: 40, run: contact },
  {
    weight: 3,
    async run({ dice, ledger }, phone) {
      if (phone.db.locked) return null;
      const refused = await phone.db.outbox.where('state').equals('refused').primaryKeys();
      if (refused.length === 0) return null;
      const id = dice.pick(refused);
      if (dice.chance(0.6)) await retryRefused(phone.db, id);
      else await discardRefused(phone.db, id);
      for (const gone of await phone.db.discarded.toCollection().primaryKeys()) {
        ledger.thrownAway.add(gone);
      }
      return 'a refusal decided on';
    },
  },
  {
    weight: 4,
    async run({ line, dice }) {
      if (line.strays.length === 0) return null;
      const request = await line.arrive(dice.below(line.strays.length));
      return `what strayed arrives: ${request?.path}`;
    },
  },
];
