import { forgetKey } from '../../../src/store/forget-key.ts';
import { readSession } from '../../../src/store/session.ts';
import { contact } from '../world/contact.ts';
import { rejoin } from '../world/rejoin.ts';
import type { Step } from './step.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Pacific/Kiritimati', 'UTC'];

/** What people do to their phone. */
export const PHONE: readonly Step[] = [
  {
    weight: 6,
    fault: 'clock',
    async run({ dice }, phone) {
      phone.clockOff = dice.pick([0, dice.between(-YEAR_MS, YEAR_MS), YEAR_MS, -YEAR_MS]);
      return `${Math.round(phone.clockOff / 3_600_000)} h off`;
    },
  },
  {
    weight: 4,
    fault: 'zone',
    async run({ dice }) {
      process.env['TZ'] = dice.pick(ZONES);
      return process.env['TZ'];
    },
  },
  {
    weight: 8,
    fault: 'locked',
    async run(world, phone) {
      if ((await readSession(phone.db)) === undefined) return null;
      phone.lock();
      const word = await contact(world, phone);
      // perhaps the person does not come back for a while
      if (world.dice.chance(0.7) && (await readSession(phone.db)) !== undefined) {
        await phone.unlock();
      }
      return `locked: ${word}`;
    },
  },
  {
    weight: 3,
    fault: 'pinForgotten',
    async run(world, phone) {
      const session = await readSession(phone.db);
      if (session === undefined || session.signedOut) return null;
      phone.lock();
      if (!(await rejoin(world, phone))) return 'could not sign in again';
      const bare = await phone.db.stored('outbox').toArray();
      const unsealed = new Set(bare.flatMap(({ id, envelope }) => (envelope === null ? [id] : [])));
      const photos = await phone.db.stored('photos').toArray();
      const shut = new Set(
        photos.flatMap(({ sha256, keyEnvelope }) => (keyEnvelope === null ? [sha256] : [])),
      );
      // the app says how much of it is lost before anybody agrees: `withoutPin`
      for (const typed of world.ledger.typed.values())
        if (unsealed.has(typed.id)) typed.toldLost = 'pinForgotten';
      for (const photo of world.ledger.photos.values())
        if (shut.has(photo.sha256)) photo.toldLost = 'pinForgotten';
      await forgetKey(phone.db);
      await phone.chooseNewPin();
      return `${unsealed.size} told lost`;
    },
  },
];
