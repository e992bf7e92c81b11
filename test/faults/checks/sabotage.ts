import { noteUnsealed } from '../../../src/store/sealing.ts';
import type { OutboxEntry } from '../../../src/store/types.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { must } from '../../support/must.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { contact } from '../world/contact.ts';
import type { World } from '../world/world.ts';
import { ACTS } from '../deeds/acts.ts';
import { type } from '../deeds/type.ts';

/** A defect that is put into a world at rest, and what the checks must say of it. */
interface Sabotage {
  readonly does: (world: World, phone: SimPhone) => Promise<void>;
  readonly found: RegExp;
}

const FAR_VILLAGE = '33.16.01.2001';

async function withStorage({ regency }: World, work: (storage: Storage) => Promise<unknown>) {
  const storage = await regency.openStorage();
  await work(storage);
  await storage.close();
}

async function typeOne(world: World, phone: SimPhone): Promise<string> {
  const meeting = must(ACTS[0]);
  const before = new Set(world.ledger.typed.keys());
  await type(world, phone, must(await meeting.intents(world.dice, phone)));
  return must([...world.ledger.typed.keys()].find((id) => !before.has(id)));
}

async function forget(world: World, id: string): Promise<void> {
  await withStorage(world, ({ db }) =>
    db.deleteFrom('applied_mutation').where('id', '=', id).execute(),
  );
}

async function deliveredOne(world: World, phone: SimPhone): Promise<string> {
  const id = await typeOne(world, phone);
  await contact(world, phone);
  return id;
}

/** Each stands for a kind of bug: a check that does not find it is no check. */
export const SABOTAGES = {
  'a server that applies twice': {
    async does(world, phone) {
      const id = await deliveredOne(world, phone);
      await forget(world, id);
      const { db } = phone;
      const { status: _s, receipt: _r, sentAt: _a, ...kept } = must(await db.sent.get(id));
      const again = { state: 'waiting', code: null, field: null, attempts: 0 } as const;
      const entry: OutboxEntry = { ...kept, ...again, envelope: null };
      await db.outbox.put(entry);
      await noteUnsealed(db, [entry]);
      await contact(world, phone);
    },
    found: /was taken 2 times/,
  },
  'a server that forgets what it acknowledged': {
    does: async (world, phone) => forget(world, await deliveredOne(world, phone)),
    found: /was acknowledged, and is not on the server/,
  },
  'a server that loses a record': {
    async does(world, phone) {
      await deliveredOne(world, phone);
      await withStorage(world, ({ db }) =>
        db.deleteFrom('record').where('kind', '=', 'meeting').execute(),
      );
    },
    found: /is applied, but .* is not there/,
  },
  'a phone that drops what was typed': {
    async does(world, phone) {
      await phone.db.outbox.delete(await typeOne(world, phone));
    },
    found: /is lost, and nobody was told/,
  },
  'a phone that never sends': {
    async does(world, phone) {
      const id = await typeOne(world, phone);
      await phone.db.outbox.update(id, { deviceId: FAR_VILLAGE });
      await contact(world, phone);
    },
    found: /is stuck on phone/,
  },
  'a phone with a record that differs': {
    async does(_world, phone) {
      const [row] = await phone.db.rows('meeting').toArray();
      const { id, fields } = must(row);
      await phone.db.rows('meeting').update(id, { fields: { ...fields, agenda: 'lain' } });
    },
    found: /differs in fields/,
  },
  'a phone that misses a record': {
    async does(_world, phone) {
      const [row] = await phone.db.rows('meeting').toArray();
      await phone.db.rows('meeting').delete(must(row).id);
    },
    found: /is missing/,
  },
  'a record out of scope': {
    async does(_world, phone) {
      const [row] = await phone.db.rows('meeting').toArray();
      await phone.db.rows('meeting').put({ ...must(row), regionCode: FAR_VILLAGE });
    },
    found: /holds meeting .* of 33\.16\.01/,
  },
  'an audit entry that was altered': {
    does: (world) =>
      withStorage(world, ({ db }) =>
        db.updateTable('audit').set({ subject: 'lain' }).where('n', '=', 3).execute(),
      ),
    found: /the audit chain breaks at 3/,
  },
} as const satisfies Record<string, Sabotage>;

export type SabotageName = keyof typeof SABOTAGES;
export const ALL_SABOTAGES = Object.keys(SABOTAGES) as SabotageName[];
