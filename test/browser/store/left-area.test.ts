import { expect, test } from 'vitest';
import { keepAnswers, settleAnswers } from '../../../src/store/answers.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { discardRefused } from '../../../src/store/outbox.ts';
import { takePage } from '../../../src/store/pull.ts';
import { movedAway } from '../../../src/store/queries/moved.ts';
import { readAccount } from '../../../src/store/session.ts';
import { settlePush } from '../../../src/store/settle.ts';
import { must } from '../../support/must.ts';
import {
  addPerson,
  answer,
  applied,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';

const NEXT_VILLAGE = '33.16.08.2001';

/** A phone with two meetings at the server, and one unsent place on the list of the first. */
async function movedPhone() {
  const db = await joinedPhone();
  const first = await delivered(db, await recordMeeting(db));
  const second = await delivered(db, await recordMeeting(db));
  const place = await addPerson(db, first, 'Wagini Contoh');
  const account = { ...must(await readAccount(db)), scopes: [NEXT_VILLAGE] };
  const rescope = { restart: 'scope', cursor: 'cursor-2', account } as const;
  await takePage(db, await page(db, [], rescope));
  return { db, first, second, place };
}

async function delivered(db: TpkDatabase, id: string): Promise<string> {
  const entry = must((await outboxOf(db))[0]);
  const row = must(await db.rows('meeting').get(id));
  const server = serverSide('meeting', id, 4, row.fields);
  await takePage(db, await page(db, []));
  await settlePush(db, [entry], answer([applied(entry, [server])]));
  return id;
}

async function refused(db: TpkDatabase): Promise<string> {
  const [entry] = await outboxOf(db);
  const { id } = must(entry);
  await settlePush(
    db,
    [{ id }],
    answer([{ status: 'rejected', id, code: 'not_available', field: null }]),
  );
  return id;
}

test('a village that was taken away leaves the phone, but for what unsent work stands on', async () => {
  const { db, first, second, place } = await movedPhone();
  expect(await db.rows('meeting').get(second)).toBeUndefined();
  // what is unsent has its meeting, by which the sync page names it
  expect(await db.rows('meeting').get(first)).toBeDefined();
  expect(await db.rows('attendance').get(place)).toMatchObject({ pending: 1 });
});

test('what was refused for that is told apart, and once it is gone so are the records it stood on', async () => {
  const { db, first, place } = await movedPhone();
  expect(await movedAway(db)).toEqual([]);
  const id = await refused(db);
  expect(await movedAway(db)).toEqual([id]);
  await discardRefused(db, id);
  expect(await db.rows('attendance').get(place)).toBeUndefined();
  expect(await db.rows('meeting').get(first)).toBeUndefined();
});

/** A meeting that a locked phone has delivered, and that no pull has brought back yet. */
async function deliveredLocked(db: TpkDatabase): Promise<string> {
  await takePage(db, await page(db, []));
  const id = await recordMeeting(db);
  const entry = must((await outboxOf(db))[0]);
  await keepAnswers(db, [entry.id], answer([applied(entry, [])]));
  await settleAnswers(db);
  return id;
}

test('so is a record that was delivered locked, and that no pull ever brought', async () => {
  const db = await joinedPhone();
  const meetingId = await deliveredLocked(db);
  await addPerson(db, meetingId, 'Wagini Contoh');
  const account = { ...must(await readAccount(db)), scopes: [NEXT_VILLAGE] };
  await takePage(db, await page(db, [], { restart: 'scope', cursor: 'cursor-2', account }));
  await discardRefused(db, await refused(db));
  expect(await db.rows('meeting').get(meetingId)).toBeUndefined();
});

test('in one’s own village it stays, whatever becomes of work on it', async () => {
  const db = await joinedPhone();
  const meetingId = await deliveredLocked(db);
  await addPerson(db, meetingId, 'Wagini Contoh');
  await discardRefused(db, await refused(db));
  expect(await db.rows('meeting').get(meetingId)).toMatchObject({ pending: 0, refused: 0 });
});

test('a refusal in one’s own village is none because of a move', async () => {
  const db = await joinedPhone();
  const meetingId = await delivered(db, await recordMeeting(db));
  await mutate(db, 'meeting.step', { id: meetingId, step: 'close', reason: '' });
  await refused(db);
  expect(await movedAway(db)).toEqual([]);
  expect(await db.rows('meeting').get(meetingId)).toBeDefined();
});
