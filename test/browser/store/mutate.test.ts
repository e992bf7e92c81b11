import { afterEach, expect, test, vi } from 'vitest';
import { placeId } from '../../../src/domain/id.ts';
import { mutate, mutateAll } from '../../../src/store/mutate.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { newId } from '../../../src/store/new-id.ts';
import { deliveryOf } from '../../../src/store/types.ts';
import { failWrites } from '../../support/full-disk.ts';
import {
  VILLAGE,
  addPerson,
  joinedPhone,
  outboxOf,
  recordMeeting,
  secondTab,
} from '../../support/phone.ts';

afterEach(() => void vi.restoreAllMocks());

test('the record and its outbox entry are written together', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const row = await db.rows('meeting').get(id);
  const [entry] = await outboxOf(db);
  expect(row?.fields.place).toBe('Pendopo Contoh');
  expect(row && deliveryOf(row)).toBe('waiting');
  expect(entry).toMatchObject({
    name: 'meeting.create',
    version: 2,
    deviceSeq: 1,
    state: 'waiting',
  });
  expect(entry?.refs).toContain(id);
});

test('when the outbox cannot be written, the record is not written either', async () => {
  const db = await joinedPhone();
  failWrites('outbox');
  await expect(recordMeeting(db)).rejects.toThrow(/disk full/);
  expect(await db.rows('meeting').count()).toBe(0);
  expect(await db.outbox.count()).toBe(0);
});

test('a rule that refuses leaves nothing behind', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const result = await mutate(db, 'meeting.edit', { id: meetingId, changes: { place: ' ' } });
  expect(result).toEqual({ ok: false, code: 'invalid', field: 'place' });
  expect(await db.outbox.count()).toBe(1);
});

test('of several intents all are kept or none', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const person = {
    meetingId,
    role: 'community',
    position: '',
    regionCode: '',
    walkIn: true,
    status: 'present',
    representedBy: '',
  } as const;
  const result = await mutateAll(db, [
    { name: 'attendance.add', args: { ...person, id: newId(), name: 'Wati Contoh' } },
    { name: 'attendance.add', args: { ...person, id: newId(), name: ' ' } },
  ]);
  expect(result).toMatchObject({ ok: false, code: 'person_unnamed' });
  expect(await db.rows('attendance').count()).toBe(0);
  expect(await db.outbox.count()).toBe(1);
});

test('an intent carries the values it replaces, and numbers run without gaps', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  await mutate(db, 'meeting.edit', { id, changes: { place: 'Balai A' } });
  await mutate(db, 'meeting.edit', { id, changes: { place: 'Balai B' } });
  const entries = await outboxOf(db);
  expect(entries.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3]);
  expect(entries[1]?.base[id]?.fields).toEqual({ place: 'Pendopo Contoh' });
  expect(entries[2]?.base[id]?.fields).toEqual({ place: 'Balai A' });
  expect((await db.rows('meeting').get(id))?.pending).toBe(3);
});

test('the same invited place made twice is made once', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const id = placeId(meetingId, VILLAGE, 0, 0);
  const args = {
    id,
    meetingId,
    name: '',
    role: 'kepalaDesa',
    position: '',
    regionCode: VILLAGE,
    walkIn: false,
    status: 'invited',
    representedBy: '',
  } as const;
  await mutate(db, 'attendance.add', args);
  const again = await mutate(db, 'attendance.add', args);
  expect(again).toEqual({ ok: true, value: { mutationIds: [] } });
  expect(await db.outbox.count()).toBe(2);
});

test('one tap and another leave two intents and the first state', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const id = await addPerson(db, meetingId, 'Wati Contoh');
  await mutate(db, 'attendance.edit', { id, meetingId, changes: { status: 'invited' } });
  await mutate(db, 'attendance.edit', { id, meetingId, changes: { status: 'present' } });
  expect((await db.rows('attendance').get(id))?.fields.status).toBe('present');
  expect(await db.outbox.count()).toBe(4);
});

test('nobody acts on a phone that nobody has joined', async () => {
  const db = openDatabase(`empty-${Date.now()}`);
  await expect(recordMeeting(db)).rejects.toMatchObject({ name: 'NoSession' });
});

test('a second tab writes to the same outbox', async () => {
  const db = await joinedPhone();
  const second = secondTab(db);
  const [first, other] = await Promise.all([recordMeeting(db, 'A'), recordMeeting(second, 'B')]);
  expect(first).not.toBe(other);
  const seqs = (await outboxOf(db)).map(({ deviceSeq }) => deviceSeq);
  expect(seqs).toEqual([1, 2]);
});
