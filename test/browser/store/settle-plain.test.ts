import { afterEach, expect, test, vi } from 'vitest';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { nextBatch } from '../../../src/store/outbox.ts';
import { takePage } from '../../../src/store/pull.ts';
import { receiptsOf } from '../../../src/store/queries/outbox.ts';
import { settlePush } from '../../../src/store/settle.ts';
import { deliveryOf } from '../../../src/store/types.ts';
import type { MutationResult } from '../../../src/protocol/push.ts';
import { failWrites } from '../../support/full-disk.ts';
import { must } from '../../support/must.ts';
import {
  answer,
  applied,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';

afterEach(() => void vi.restoreAllMocks());

/** What the server says where it applied all that waits, each row at the rev of its place. */
async function allApplied(db: TpkDatabase): Promise<MutationResult[]> {
  const results: MutationResult[] = [];
  for (const [index, entry] of (await outboxOf(db)).entries()) {
    const id = must(entry.refs[0]);
    const { fields } = must(await db.rows('meeting').get(id));
    results.push(applied(entry, [serverSide('meeting', id, index + 1, fields)]));
  }
  return results;
}

const sealedOf = async (db: TpkDatabase, table: string) =>
  (await db.stored(table).toArray()).map(({ id, sealed }) => ({ id, sealed }));

test('what was delivered moves as it was sealed, opens there, and leaves its receipt', async () => {
  const db = await joinedPhone();
  const ids = [await recordMeeting(db), await recordMeeting(db), await recordMeeting(db)];
  const before = await sealedOf(db, 'outbox');
  const entries = await outboxOf(db);
  await settlePush(db, await nextBatch(db), answer(await allApplied(db)));
  expect(await db.outbox.count()).toBe(0);
  expect(await sealedOf(db, 'sent')).toEqual(before);
  for (const [index, id] of ids.entries()) {
    expect(await receiptsOf(db, id)).toMatchObject([
      { name: 'meeting.create', args: entries[index]?.args, receipt: { code: '7K3F-92QD' } },
    ]);
    const row = must(await db.rows('meeting').get(id));
    expect(deliveryOf(row)).toBe('delivered');
    expect(row.rev).toBe(index + 1);
  }
});

test('of a batch only what was accepted leaves, the neighbours of what stays included', async () => {
  const db = await joinedPhone();
  for (let made = 0; made < 5; made += 1) await recordMeeting(db);
  const entries = await outboxOf(db);
  const results = (await allApplied(db)).map((result, index): MutationResult => {
    if (index !== 2) return result;
    return { status: 'rejected', id: result.id, code: 'not_available', field: null };
  });
  await settlePush(db, await nextBatch(db), answer(results));
  expect(await outboxOf(db)).toMatchObject([{ id: entries[2]?.id, state: 'refused', attempts: 1 }]);
  expect(await db.sent.count()).toBe(4);
});

test('work done while the batch was under way stays on top', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const other = await recordMeeting(db);
  const batch = await nextBatch(db);
  const results = await allApplied(db);
  await mutate(db, 'meeting.edit', { id, changes: { place: 'Balai Desa Baru' } });
  await settlePush(db, batch, answer(results));
  const row = must(await db.rows('meeting').get(id));
  expect([row.fields.place, row.base?.fields.place]).toEqual(['Balai Desa Baru', 'Pendopo Contoh']);
  expect([row.pending, row.rev]).toEqual([1, 1]);
  expect((await db.rows('meeting').get(other))?.pending).toBe(0);
});

test('a newer row that a pull brought meanwhile is not put back', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const batch = await nextBatch(db);
  const results = await allApplied(db);
  const { fields } = must(await db.rows('meeting').get(id));
  const newer = serverSide('meeting', id, 9, { ...fields, place: 'Baru' });
  await takePage(db, await page(db, [newer]));
  await settlePush(db, batch, answer(results));
  expect(await db.rows('meeting').get(id)).toMatchObject({ rev: 9, fields: { place: 'Baru' } });
  expect(await db.outbox.count()).toBe(0);
});

test('an answer that cannot be written whole is not taken at all', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const results = await allApplied(db);
  const batch = await nextBatch(db);
  failWrites('sent');
  await expect(settlePush(db, batch, answer(results))).rejects.toThrow(/disk full/);
  vi.restoreAllMocks();
  expect(await outboxOf(db)).toHaveLength(1);
  expect((await db.rows('meeting').get(id))?.pending).toBe(1);
  await settlePush(db, batch, answer(results));
  expect(await outboxOf(db)).toHaveLength(0);
});
