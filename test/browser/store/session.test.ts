import { expect, test } from 'vitest';
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
