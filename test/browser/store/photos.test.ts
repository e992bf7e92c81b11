import { expect, test } from 'vitest';
import { readMeta } from '../../../src/store/meta.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { keepPhoto, readPhoto } from '../../../src/store/photos.ts';
import { queueCount } from '../../../src/store/queries/outbox.ts';
import { takePage } from '../../../src/store/pull.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { settlePush } from '../../../src/store/settle.ts';
import { nextUploads, readSealedPhoto } from '../../../src/store/uploads.ts';
import {
  answer,
  applied,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';
import { must } from '../../support/must.ts';

async function phoneWithPhoto() {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const sha256 = await keepPhoto(db, new Uint8Array([255, 216, 255, 1, 2, 3]).buffer);
  const id = newId();
  const size = { size: 6, width: 1, height: 1 };
  const added = await mutate(db, 'photo.add', {
    id,
    meetingId,
    sha256,
    mime: 'image/jpeg',
    caption: '',
    ...size,
  });
  expect(added.ok).toBe(true);
  return { db, meetingId, id, sha256 };
}

test('bytes are kept under their hash and wait until their record has arrived', async () => {
  const { db, meetingId, id, sha256 } = await phoneWithPhoto();
  expect(new Uint8Array(must(await readPhoto(db, sha256)))[1]).toBe(216);
  expect(await nextUploads(db)).toEqual([]);
  expect(await queueCount(db)).toBe(3);
  const entries = await outboxOf(db);
  const meeting = await db.rows('meeting').get(meetingId);
  const photo = await db.rows('attachment').get(id);
  const rows = [serverSide('meeting', meetingId, 1, must(meeting).fields)];
  const photoRows = [serverSide('attachment', id, 2, must(photo).fields, meetingId)];
  await settlePush(
    db,
    entries,
    answer([applied(must(entries[0]), rows), applied(must(entries[1]), photoRows)]),
  );
  expect(await nextUploads(db)).toMatchObject([{ sha256, attachmentId: id }]);
});

test('on a phone that was emptied, bytes wait until their record has come back', async () => {
  const { db, meetingId, id, sha256 } = await phoneWithPhoto();
  const { fields } = must(await db.rows('attachment').get(id));
  const meeting = must(await db.rows('meeting').get(meetingId));
  await db.outbox.clear();
  for (const table of db.allRows()) await table.clear();
  expect(await nextUploads(db)).toEqual([]);
  const meetings = [serverSide('meeting', meetingId, 1, meeting.fields)];
  await takePage(db, await page(db, meetings, { more: true }));
  expect(await nextUploads(db)).toEqual([]);
  const photos = [serverSide('attachment', id, 2, fields, meetingId)];
  await takePage(db, await page(db, photos, { cursor: 'cursor-2' }));
  expect(await nextUploads(db)).toMatchObject([{ sha256 }]);
});

test('bytes whose record is not there any more are let go', async () => {
  const { db } = await phoneWithPhoto();
  await db.outbox.clear();
  for (const table of db.allRows()) await table.clear();
  await takePage(db, await page(db, []));
  expect(await nextUploads(db)).toEqual([]);
  expect(await db.uploads.count()).toBe(0);
});

test('a fourth photo is refused by the rule', async () => {
  const { db, meetingId } = await phoneWithPhoto();
  const add = (sha256: string) =>
    mutate(db, 'photo.add', {
      id: newId(),
      meetingId,
      sha256,
      mime: 'image/jpeg',
      size: 6,
      width: 1,
      height: 1,
      caption: '',
    });
  expect((await add('a'.repeat(64))).ok).toBe(true);
  expect((await add('b'.repeat(64))).ok).toBe(true);
  expect(await add('c'.repeat(64))).toMatchObject({ ok: false, code: 'photo_limit' });
});

test('taken off the record and put back, its bytes still wait to go', async () => {
  const { db, meetingId, id, sha256 } = await phoneWithPhoto();
  await mutate(db, 'photo.edit', { id, meetingId, changes: { removed: true } });
  await mutate(db, 'photo.edit', { id, meetingId, changes: { removed: false } });
  expect(await db.uploads.get(sha256)).toMatchObject({ state: 'waiting', attachmentId: id });
});

test('one that was taken before the server’s key was known gets its envelope with the rest', async () => {
  const db = await joinedPhone();
  const { sealer } = db;
  db.sealer = null;
  const sha256 = await keepPhoto(db, new Uint8Array([255, 216, 255, 9]).buffer);
  expect(await readMeta(db, 'unsealed')).toBe(true);
  expect(await readSealedPhoto(db, sha256)).toBe(null);
  db.sealer = sealer;
  await readyToSeal(db);
  expect(await readSealedPhoto(db, sha256)).toBeInstanceOf(Uint8Array);
  expect(await readMeta(db, 'unsealed')).toBeUndefined();
});
