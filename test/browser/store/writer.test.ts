import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { readMeta, writeMeta } from '../../../src/store/meta.ts';
import { newId } from '../../../src/store/new-id.ts';
import { saveSession, updateAccount } from '../../../src/store/session.ts';
import { Within } from '../../../src/store/within.ts';
import { failWrites } from '../../support/full-disk.ts';
import {
  inventedSession,
  joinedPhone,
  outboxOf,
  recordMeeting,
  secondTab,
} from '../../support/phone.ts';
import { must } from '../../support/must.ts';

afterEach(() => void vi.restoreAllMocks());

test('who writes is who signed in last, though another tab let them in', async () => {
  const db = await joinedPhone();
  const account = must(await readMeta(db, 'account'));
  const other = secondTab(db);
  await recordMeeting(db);
  await recordMeeting(other);
  const again = { ...inventedSession({ accountId: account.id }), account };
  await saveSession(other, again);
  await recordMeeting(db);
  const entries = await outboxOf(db);
  expect(entries.map(({ deviceId }) => deviceId)).toEqual(Array(3).fill(again.deviceId));
});

test('an area that another tab lost holds for the next write', async () => {
  const db = await joinedPhone();
  await recordMeeting(db);
  const account = must(await readMeta(db, 'account'));
  await updateAccount(secondTab(db), { ...account, scopes: ['33.16.01.2001'] });
  await expect(recordMeeting(db)).rejects.toThrow('refused: not_available');
  await updateAccount(secondTab(db), account);
  await recordMeeting(db);
  expect(await outboxOf(db)).toHaveLength(2);
});

test('a write that was rolled back leaves no mark behind that others would trust', async () => {
  const db = await joinedPhone();
  failWrites('outbox');
  await expect(recordMeeting(db)).rejects.toThrow(/disk full/);
  vi.restoreAllMocks();
  const account = must(await readMeta(db, 'account'));
  await writeMeta(secondTab(db), 'account', { ...account, name: 'Wati Contoh' });
  const id = await recordMeeting(db);
  expect((await db.rows('meeting').get(id))?.created.name).toBe('Wati Contoh');
});

test('two tabs that write at once number without gaps, each with its own memory', async () => {
  const db = await joinedPhone();
  const other = secondTab(db);
  await Promise.all([db, other, db, other, db, other].map((tab) => recordMeeting(tab)));
  const numbers = (await outboxOf(db)).map(({ deviceSeq }) => deviceSeq);
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what another tab made meanwhile is not made again, and no number is spent on it', async () => {
  const db = await joinedPhone();
  const id = newId();
  await recordMeeting(db);
  await recordMeeting(secondTab(db), 'Balai A', id);
  await recordMeeting(db, 'Balai B', id);
  await recordMeeting(db);
  expect((await db.rows('meeting').get(id))?.fields.place).toBe('Balai A');
  expect((await outboxOf(db)).map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3]);
});

test('where the last request of a write fails, none of it is written', async () => {
  const db = await joinedPhone();
  await recordMeeting(db);
  const [entry] = await outboxOf(db);
  const row = { ...must(await db.rows('meeting').toCollection().first()), id: newId() };
  const write = db.transaction('rw', db.rows('meeting'), db.outbox, (trans) => {
    const within = new Within(db, trans);
    const asked = [within.put('meeting', [row]), within.add('outbox', [must(entry)])];
    return Dexie.Promise.all(asked);
  });
  await expect(write).rejects.toThrow(/Key already exists/);
  expect(await db.rows('meeting').count()).toBe(1);
});
