import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { forgetKey } from '../../../src/store/forget-key.ts';
import { relicFiles } from '../../../src/store/handover.ts';
import { readMeta, removeMeta, writeMeta } from '../../../src/store/meta.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { keepPhoto } from '../../../src/store/photos.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { endSession, readSession, saveSession } from '../../../src/store/session.ts';
import { settlePush } from '../../../src/store/settle.ts';
import { countLost, takeLost } from '../../../src/store/spare/lost.ts';
import { startMirror } from '../../../src/store/spare/mirror.ts';
import type { Mirror } from '../../../src/store/spare/mirror.ts';
import {
  namesIn,
  openDirectory,
  openWriter,
  readFile,
} from '../../../src/store/spare/spare-disk.ts';
import { unpackSpare } from '../../../src/store/spare/spare-file.ts';
import { must } from '../../support/must.ts';
import {
  addPerson,
  answer,
  applied,
  inventedSession,
  joinedPhone,
  outboxOf,
  recordMeeting,
} from '../../support/phone.ts';
import { holds } from '../../support/disk.ts';

const WORDS = 'Sumiyati Rahasia';

const mirrors: Mirror[] = [];
afterEach(() => {
  for (const mirror of mirrors.splice(0)) mirror.stop();
});

function mirrored(db: TpkDatabase): Mirror {
  const mirror = must(startMirror(db));
  mirrors.push(mirror);
  return mirror;
}

async function filesOf(db: TpkDatabase): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const directory = await openDirectory([db.name, (await readMeta(db, 'spare')) ?? '']);
  const names = await namesIn(directory, 'file');
  const files = names.map(async (name) => [name, await readFile(must(directory), name)] as const);
  return new Map(await Promise.all(files));
}

const namesOf = async (db: TpkDatabase) => [...(await filesOf(db)).keys()].sort();
const idsOf = async (db: TpkDatabase) =>
  (await outboxOf(db)).map(({ id }) => `mutation-${id}`).sort();

/** A phone with a meeting and somebody on its list; a photo too where one is wanted. */
async function busyPhone(options?: { photo: boolean }) {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db, `Rumah ${WORDS}`);
  await addPerson(db, meetingId, WORDS);
  if (options?.photo !== true) return { db, meetingId, sha256: '' };
  const bytes = new TextEncoder().encode(`\u00ff\u00d8${WORDS}`);
  const sha256 = await keepPhoto(db, bytes.buffer);
  const size = { size: bytes.length, width: 1, height: 1 };
  const photo = { id: newId(), meetingId, sha256, mime: 'image/jpeg', caption: '' } as const;
  await mutate(db, 'photo.add', { ...photo, ...size });
  return { db, meetingId, sha256 };
}

/** The same phone after the browser has thrown its database away. */
async function withoutDatabase(db: TpkDatabase): Promise<TpkDatabase> {
  const { name } = db;
  for (const mirror of mirrors.splice(0)) mirror.stop();
  await db.delete();
  return openDatabase(name);
}

test('all that is unsent lies there a second time, and nobody reads anything in it', async () => {
  const { db, sha256 } = await busyPhone({ photo: true });
  await mirrored(db).settled();
  const files = await filesOf(db);
  expect([...files.keys()].sort()).toEqual([...(await idsOf(db)), `photo-${sha256}`].sort());
  for (const bytes of files.values()) {
    expect(holds(bytes, new TextEncoder().encode(WORDS))).toBe(false);
    expect(await unpackSpare(bytes)).not.toBeNull();
  }
});

test('what is recorded later is added, what has arrived is removed, what is sealed anew replaced', async () => {
  const { db, meetingId } = await busyPhone();
  const mirror = mirrored(db);
  await mirror.settled();
  await addPerson(db, meetingId, 'Wagini Contoh');
  await mirror.settled();
  expect(await namesOf(db)).toEqual(await idsOf(db));
  expect(await namesOf(db)).toHaveLength(3);
  const [first] = await outboxOf(db);
  await settlePush(db, [must(first)], answer([applied(must(first), [])]));
  await mirror.settled();
  expect(await namesOf(db)).toEqual(await idsOf(db));
  expect(await namesOf(db)).toHaveLength(2);
  // the same person, on a device of another name at the server
  const { accountId } = must(await readSession(db));
  await saveSession(db, inventedSession({ accountId }));
  await readyToSeal(db);
  await mirror.settled();
  const { deviceId } = must(await readSession(db));
  for (const [, bytes] of await filesOf(db)) {
    expect((await unpackSpare(bytes))?.relic.deviceId).toBe(deviceId);
  }
});

test('what had no envelope is copied once it has one', async () => {
  const db = await joinedPhone();
  const key = must(await readMeta(db, 'serverKey'));
  await removeMeta(db, 'serverKey');
  db.sealer = null;
  await recordMeeting(db);
  const mirror = mirrored(db);
  await mirror.settled();
  expect(await namesOf(db)).toEqual([]);
  await writeMeta(db, 'serverKey', key);
  await readyToSeal(db);
  await mirror.settled();
  expect(await namesOf(db)).toEqual(await idsOf(db));
});

test('both are made to agree at the start, whatever happened meanwhile', async () => {
  const { db, meetingId } = await busyPhone();
  const before = mirrored(db);
  await before.settled();
  before.stop();
  await addPerson(db, meetingId, 'Wagini Contoh');
  const [first] = await outboxOf(db);
  await settlePush(db, [must(first)], answer([applied(must(first), [])]));
  // as where the app was ended in the middle of its writing
  await mirrored(db).settled();
  expect(await namesOf(db)).toEqual(await idsOf(db));
});

test('a database that is gone: its work is found again, and goes out as what its session made', async () => {
  const { db, sha256 } = await busyPhone({ photo: true });
  const before = must(await readSession(db));
  const made = (await outboxOf(db)).map(({ id }) => id).sort();
  await mirrored(db).settled();
  const fresh = await withoutDatabase(db);
  expect(await countLost(fresh)).toBe(4);
  // nobody has joined: it is left where it is
  await mirrored(fresh).settled();
  expect(await countLost(fresh)).toBe(4);
  await saveSession(fresh, inventedSession());
  await mirrored(fresh).settled();
  const relics = await fresh.relics.toArray();
  expect(relics.map(({ id }) => id).sort()).toEqual([...made, sha256].sort());
  expect(await relicFiles(fresh)).toMatchObject([{ token: before.token }]);
  // and has a second copy again, in the new place
  expect(await countLost(fresh)).toBe(0);
  expect(await namesOf(fresh)).toHaveLength(4);
  // another person cannot clear it away
  expect(await endSession(fresh)).toBe(false);
});

test('a file that was cut in its writing is no work, and keeps none of the others back', async () => {
  const { db } = await busyPhone();
  await mirrored(db).settled();
  const [name, bytes] = must([...(await filesOf(db))][0]);
  const writer = openWriter();
  const path = [db.name, must(await readMeta(db, 'spare')), name];
  await writer.write({ path, bytes: bytes.slice(0, bytes.length - 9) });
  writer.close();
  const fresh = await withoutDatabase(db);
  await saveSession(fresh, inventedSession());
  expect(await takeLost(fresh)).toBe(1);
  expect(await fresh.relics.count()).toBe(1);
});

test('a forgotten PIN: what only the server reads has its second copy as well', async () => {
  const { db } = await busyPhone();
  const mirror = mirrored(db);
  await mirror.settled();
  const ids = (await outboxOf(db)).map(({ id }) => `relic-${id}`).sort();
  await forgetKey(db);
  await mirror.settled();
  expect(await namesOf(db)).toEqual(ids);
});

test('a phone that somebody has left holds no copy, and the next one’s is its own', async () => {
  const { db } = await busyPhone();
  const mirror = mirrored(db);
  await mirror.settled();
  expect(await endSession(db, { force: true })).toBe(true);
  await mirror.settled();
  expect(await namesOf(db)).toEqual([]);
  expect(await countLost(db)).toBe(0);
});
