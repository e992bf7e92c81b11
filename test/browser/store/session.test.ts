import { expect, test } from 'vitest';
import { keepAnswers, settleAnswers } from '../../../src/store/answers.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { addSpent } from '../../../src/store/outbox.ts';
import { endSession, markSignedOut, readSession, saveSession } from '../../../src/store/session.ts';
import { inventedSession, joinedPhone, outboxOf, recordMeeting } from '../../support/phone.ts';
import { must } from '../../support/must.ts';

test('an ended session keeps the queue; the same person takes it up again, numbered anew', async () => {
  const db = await joinedPhone();
  await recordMeeting(db, 'A');
  await recordMeeting(db, 'B');
  await db.outbox.where('deviceSeq').equals(1).delete();
  await addSpent(db, [1]);
  await markSignedOut(db);
  const before = await readSession(db);
  expect(before?.signedOut).toBe(true);
  await saveSession(db, inventedSession({ accountId: must(before).accountId }));
  const after = await readSession(db);
  expect(after?.signedOut).toBe(false);
  expect(await outboxOf(db)).toMatchObject([{ deviceSeq: 1, deviceId: after?.deviceId }]);
  expect(await readMeta(db, 'spent')).toEqual([]);
  await recordMeeting(db, 'C');
  expect((await outboxOf(db)).map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2]);
});

test('another person cannot take over a phone with unsent work', async () => {
  const db = await joinedPhone();
  await recordMeeting(db);
  const before = await readSession(db);
  await expect(saveSession(db, inventedSession())).rejects.toMatchObject({
    name: 'OtherAccountHasWork',
  });
  expect((await readSession(db))?.token).toBe(before?.token);
  expect(await db.outbox.count()).toBe(1);
});

test('signing out is refused while work is unsent, and clears everything once it may', async () => {
  const db = await joinedPhone();
  await recordMeeting(db);
  expect(await endSession(db)).toBe(false);
  expect(await db.outbox.count()).toBe(1);
  await db.outbox.clear();
  expect(await endSession(db)).toBe(true);
  expect(await readSession(db)).toBeUndefined();
  expect(await db.rows('meeting').count()).toBe(0);
});

test('what the server answered while the phone was locked keeps its number in a new session', async () => {
  const db = await joinedPhone();
  await recordMeeting(db, 'A');
  await recordMeeting(db, 'B');
  const before = must(await readSession(db));
  const [first, second] = await outboxOf(db);
  const receipt = { code: '7K3F-92QD', at: '2026-11-24T03:00:00.000Z', rev: 7 };
  const told = { id: must(first).id, duplicate: false, receipt, conflicts: [], rows: [] };
  const results = [{ ...told, status: 'applied' as const }];
  await keepAnswers(db, [must(first).id], { results, serverTime: receipt.at });
  await saveSession(db, inventedSession({ accountId: before.accountId }));
  const after = must(await readSession(db));
  expect(await outboxOf(db)).toMatchObject([
    { id: first?.id, deviceId: before.deviceId, deviceSeq: 1 },
    { id: second?.id, deviceId: after.deviceId, deviceSeq: 1 },
  ]);
  await settleAnswers(db);
  // number 1 of this device is the one that still waits: the server will miss none
  expect(await outboxOf(db)).toMatchObject([{ id: second?.id, deviceSeq: 1 }]);
  expect(await readMeta(db, 'deviceSeq')).toBe(1);
});
