import { expect, it } from 'vitest';
import { readIncoming } from '../../../src/server/mutations/incoming.ts';
import { takeTogether } from '../../../src/server/mutations/together.ts';
import type { Push } from '../../../src/server/mutations/apply.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, recordsOf, register } from './field-work.ts';
import type { Phone } from './field-work.ts';

const statusOf = ({ status }: { status: string }): string => status;

function pushOf(phone: Phone, mutations: readonly unknown[]): Push {
  const context = { sentAt: phone.now.toISOString(), now: phone.now, protocol: 3, held: [] };
  return { caller: phone, incoming: mutations.map(readIncoming), context };
}

/** Phones that are on record, each with the push of a new meeting. */
async function crowd(storage: Storage, count: number): Promise<{ phone: Phone; push: Push }[]> {
  const all: { phone: Phone; push: Push }[] = [];
  while (all.length < count) {
    const phone = facilitator();
    await register(storage, phone);
    const push = pushOf(phone, [phone.make('meeting.create', phone.meetingArgs())]);
    all.push({ phone, push });
  }
  return all;
}

/** The storage, and how many transactions it was asked for. */
function counted(storage: Storage): { storage: Storage; transactions: () => number } {
  let transactions = 0;
  const db = new Proxy(storage.db, {
    get(target, name) {
      if (name === 'transaction') transactions += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { storage: { ...storage, db }, transactions: () => transactions };
}

describeOnBothEngines('pushes of many phones', (engine) => {
  it('go together, and each has its own answer', async () => {
    const { storage, transactions } = counted(await engine.storage());
    const take = takeTogether(storage);
    const phones = await crowd(storage, 6);
    const outcomes = await Promise.all(phones.map(({ push }) => take(push)));
    expect(transactions()).toBe(1);
    const ids = outcomes.map(({ results }) => results.map(({ id, status }) => [id, status]));
    expect(ids).toEqual(phones.map(({ push }) => [[push.incoming[0]?.id, 'applied']]));
    expect((await recordsOf(storage)).size).toBe(6);
    expect(await verifyAudit(storage)).toMatchObject({ ok: true, entries: 6 });
    const seen = await storage.db.selectFrom('device').select('seen').execute();
    expect(seen.map((device) => device.seen)).toEqual(Array.from({ length: 6 }, () => '1'));
  });

  it('that come twice at once are applied once', async () => {
    const storage = await engine.storage();
    const take = takeTogether(storage);
    const [one] = await crowd(storage, 1);
    const push = one?.push as Push;
    const [first, second] = await Promise.all([take(push), take(push)]);
    expect([first, second].map(({ results }) => results)).toMatchObject([
      [{ status: 'applied', duplicate: false }],
      [{ status: 'applied', duplicate: true }],
    ]);
    expect((await recordsOf(storage)).size).toBe(1);
  });

  it('see what those before them did, as if each had gone by itself', async () => {
    const storage = await engine.storage();
    const take = takeTogether(storage);
    const [sri, budi] = [facilitator(), facilitator()];
    const args = sri.meetingArgs();
    const known = { [args.id]: { rev: 1, fields: { place: args.place } } };
    const edit = (phone: Phone, place: string) =>
      phone.make('meeting.edit', { id: args.id, changes: { place } }, { base: known });
    const outcomes = await Promise.all([
      take(pushOf(sri, [sri.make('meeting.create', args)])),
      take(pushOf(sri, [edit(sri, 'Pendopo')])),
      take(pushOf(budi, [edit(budi, 'Aula')])),
    ]);
    expect(outcomes.map(({ results }) => results.map(statusOf))).toEqual([
      ['applied'],
      ['applied'],
      ['conflict'],
    ]);
  });

  it('are not held up by one that breaks the whole transaction', async () => {
    const storage = await engine.storage();
    const take = takeTogether(storage);
    const [good, bad, last] = await crowd(storage, 3);
    const [first, second, third] = await Promise.allSettled([
      take(good?.push as Push),
      take(breaking(bad?.push as Push)),
      take(last?.push as Push),
    ]);
    expect([first.status, second.status, third.status]).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect((await recordsOf(storage)).size).toBe(2);
    // and what comes later is taken
    const [later] = await crowd(storage, 1);
    expect((await take(later?.push as Push)).results.map(statusOf)).toEqual(['applied']);
  });
});

/** A push that is no good for the transaction it is in, as none is by what a phone sends. */
function breaking(push: Push): Push {
  const context = {
    ...push.context,
    get sentAt(): string {
      throw new Error('a fault of this test');
    },
  };
  return { ...push, context };
}
