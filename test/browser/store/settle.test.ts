import { expect, test } from 'vitest';
import { mutate } from '../../../src/store/mutate.ts';
import { discardRefused, nextBatch, retryRefused } from '../../../src/store/outbox.ts';
import { receiptsOf } from '../../../src/store/queries/outbox.ts';
import { settlePush } from '../../../src/store/settle.ts';
import { deliveryOf } from '../../../src/store/types.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import {
  addPerson,
  answer,
  applied,
  joinedPhone,
  outboxOf,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';
import { must } from '../../support/must.ts';

async function deliverMeeting(db: TpkDatabase, id: string, rev: number): Promise<void> {
  const [entry] = await outboxOf(db);
  const row = await db.rows('meeting').get(id);
  if (entry === undefined || row === undefined) throw new Error('nothing to deliver');
  await settlePush(
    db,
    [entry],
    answer([applied(entry, [serverSide('meeting', id, rev, row.fields)])]),
  );
}

const refused = (id: string, code: 'meeting_closed' | 'not_available') =>
  ({ status: 'rejected', id, code, field: null }) as const;

test('an acknowledged mutation leaves the outbox and leaves its receipt', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  await deliverMeeting(db, id, 7);
  const row = await db.rows('meeting').get(id);
  expect(await db.outbox.count()).toBe(0);
  expect(row && deliveryOf(row)).toBe('delivered');
  expect(row?.rev).toBe(7);
  expect((await receiptsOf(db, id)).map(({ receipt }) => receipt.code)).toEqual(['7K3F-92QD']);
});

test('work done while the push was under way stays on top of the answer', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const [sent] = await outboxOf(db);
  const before = await db.rows('meeting').get(id);
  await mutate(db, 'meeting.edit', { id, changes: { place: 'Balai Desa Baru' } });
  if (sent === undefined || before === undefined) throw new Error('nothing was sent');
  await settlePush(
    db,
    [sent],
    answer([applied(sent, [serverSide('meeting', id, 7, before.fields)])]),
  );
  const row = await db.rows('meeting').get(id);
  expect(row?.fields.place).toBe('Balai Desa Baru');
  expect(row?.base?.fields.place).toBe('Pendopo Contoh');
  expect(row?.pending).toBe(1);
});

test('a refusal stays on the phone with its reason, and its effect stays visible', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  await deliverMeeting(db, id, 7);
  await mutate(db, 'meeting.edit', { id, changes: { minutes: 'Catatan' } });
  const [entry] = await outboxOf(db);
  await settlePush(db, [must(entry)], answer([refused(must(entry).id, 'meeting_closed')]));
  const row = await db.rows('meeting').get(id);
  expect(await outboxOf(db)).toMatchObject([{ state: 'refused', code: 'meeting_closed' }]);
  expect(row && deliveryOf(row)).toBe('refused');
  expect(row?.fields.minutes).toBe('Catatan');
});

test('a refused making holds back what builds on it, and nothing else', async () => {
  const db = await joinedPhone();
  const poison = await recordMeeting(db, 'Racun');
  await addPerson(db, poison, 'Wati Contoh');
  const sound = await recordMeeting(db, 'Sehat');
  const entries = await outboxOf(db);
  const [first, second] = entries;
  await settlePush(
    db,
    [must(first), must(second)],
    answer([refused(must(first).id, 'not_available'), refused(must(second).id, 'not_available')]),
  );
  const after = await outboxOf(db);
  expect(after.map(({ state }) => state)).toEqual(['refused', 'waiting', 'waiting']);
  const batch = await nextBatch(db);
  expect(batch.entries.map(({ creates }) => creates)).toEqual([[sound]]);
  expect(batch.held).toEqual([1, 2]);
});

test('a refused mutation goes out again when a person says so', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const [entry] = await outboxOf(db);
  await settlePush(db, [must(entry)], answer([refused(must(entry).id, 'not_available')]));
  expect((await nextBatch(db)).entries).toEqual([]);
  await retryRefused(db, must(entry).id);
  expect((await nextBatch(db)).entries.map((one) => one.id)).toEqual([must(entry).id]);
  const row = await db.rows('meeting').get(id);
  expect(row && deliveryOf(row)).toBe('waiting');
});

test("thrown away on a person's word: gone from the record, kept as a copy, told as spent", async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  await addPerson(db, id, 'Wati Contoh');
  const [entry] = await outboxOf(db);
  await settlePush(db, [must(entry)], answer([refused(must(entry).id, 'not_available')]));
  await discardRefused(db, must(entry).id);
  expect(await db.rows('meeting').count()).toBe(0);
  expect(await db.rows('attendance').count()).toBe(0);
  expect(await db.discarded.count()).toBe(2);
  await recordMeeting(db, 'Berikutnya');
  expect((await nextBatch(db)).held).toEqual([1, 2]);
});

test('throwing away an edit gives back what the server has', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  await deliverMeeting(db, id, 7);
  await mutate(db, 'meeting.edit', { id, changes: { place: 'Salah' } });
  const [entry] = await outboxOf(db);
  await settlePush(db, [must(entry)], answer([refused(must(entry).id, 'meeting_closed')]));
  await discardRefused(db, must(entry).id);
  const row = await db.rows('meeting').get(id);
  expect(row).toMatchObject({
    pending: 0,
    refused: 0,
    base: null,
    fields: { place: 'Pendopo Contoh' },
  });
});
