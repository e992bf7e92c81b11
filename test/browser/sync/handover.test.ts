import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { HANDOVER_MAX_BYTES, unpackHandover } from '../../../src/domain/seal/handover.ts';
import { refOfMutation, refOfPhoto } from '../../../src/domain/seal/slip.ts';
import type { SlipEntry } from '../../../src/domain/seal/slip.ts';
import { ENDPOINTS } from '../../../src/protocol/endpoints.ts';
import type { HandoverAnswer } from '../../../src/protocol/handover.ts';
import { settleAnswers } from '../../../src/store/answers.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { forgetKey } from '../../../src/store/forget-key.ts';
import {
  checkHandover,
  leftToHandOver,
  makeHandover,
  noteHandedOver,
} from '../../../src/store/handover.ts';
import { takeReceipts } from '../../../src/store/handover-receipts.ts';
import { wipeReceived } from '../../../src/store/handover-wipe.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { nextBatch } from '../../../src/store/outbox.ts';
import { keepPhoto } from '../../../src/store/photos.ts';
import { exportRefused, withoutPin } from '../../../src/store/queries/outbox.ts';
import { readSession, saveSession } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { exchange } from '../../../src/sync/exchange.ts';
import { makeSeal, newKey } from '../../../src/vault/seal.ts';
import { must } from '../../support/must.ts';
import {
  addPerson,
  inventedSession,
  joinedPhone,
  outboxOf,
  recordMeeting,
  secondTab,
} from '../../support/phone.ts';
import { slipsFor } from '../../support/slips.ts';
import { PATIENCE } from '../../support/patience.ts';

afterEach(() => vi.unstubAllGlobals());

const WORDS = 'Sumiyati Rahasia';
const PHOTO = 'wajah yang tidak boleh terlihat';

/** A phone with a meeting, somebody on its list, and a photo. */
async function busyPhone() {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db, `Rumah ${WORDS}`);
  await addPerson(db, meetingId, WORDS);
  const bytes = new TextEncoder().encode(`\u00ff\u00d8${PHOTO}`);
  const sha256 = await keepPhoto(db, bytes.buffer);
  const size = { size: bytes.length, width: 1, height: 1 };
  const photo = { id: newId(), meetingId, sha256, mime: 'image/jpeg', caption: '' } as const;
  await mutate(db, 'photo.add', { ...photo, ...size });
  return { db, meetingId, sha256 };
}

async function bytesOf(db: TpkDatabase, options?: { all: boolean }) {
  const { file } = await makeHandover(db, options);
  return new Uint8Array(await file.arrayBuffer());
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What the server says of everything in a file. */
function entriesFor(file: Uint8Array, is: 'applied' | 'quarantined'): SlipEntry[] {
  const opened = unpackHandover(file);
  if (typeof opened === 'string') throw new Error(opened);
  const word = { duplicate: false, code: '7K3F-92QD', at: 1, rev: 7 };
  return [
    ...opened.mutations.map(({ id }): SlipEntry => {
      const ref = refOfMutation(id);
      return is === 'applied' ? { is, ref, ...word } : { is, ref };
    }),
    ...opened.photos.map(({ sha256 }): SlipEntry => {
      const ref = refOfPhoto(sha256);
      return { is: is === 'applied' ? 'stored' : is, ref };
    }),
  ];
}

test('everything that waits fits into one file, in which nobody reads anything', async () => {
  const { db, sha256 } = await busyPhone();
  const made = await makeHandover(db);
  expect(made).toMatchObject({ mutations: 3, photos: 1, mutationsLeft: 0, photosLeft: 0 });
  expect(made.name).toMatch(/^tpk-lapangan-\d{4}-\d\d-\d\d\.tpk$/);
  const bytes = new Uint8Array(await made.file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text).not.toContain(WORDS);
  expect(text).not.toContain(PHOTO);
  expect(text).not.toContain(must(await readSession(db)).token);
  const opened = unpackHandover(bytes);
  expect(opened).toMatchObject({ photos: [{ sha256 }] });
  expect(await checkHandover(made.file)).toEqual({ mutations: 3, photos: 1 });
  // making it changes nothing, and a locked phone can as well
  expect(await outboxOf(db)).toHaveLength(3);
  expect(await makeHandover(openDatabase(db.name))).toMatchObject({ mutations: 3, photos: 1 });
});

test('text that is too much for one file goes in the next, and photos after it', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const large = new Uint8Array(20_000_000);
  await db.outbox.toCollection().modify((entry) => {
    entry.envelope = large;
  });
  const first = await makeHandover(db);
  expect(first).toMatchObject({ mutations: 2, mutationsLeft: 1, photos: 0, photosLeft: 1 });
  expect(first.ids).toHaveLength(2);
  expect(first.file.size).toBeLessThan(HANDOVER_MAX_BYTES);
  expect(await checkHandover(first.file)).toEqual({ mutations: 2, photos: 0 });
  const bytes = new Uint8Array(await first.file.arrayBuffer());
  await takeReceipts(db, (await slipsFor(session, entriesFor(bytes, 'applied'))).join('\n'));
  expect(await makeHandover(db)).toMatchObject({
    mutations: 1,
    mutationsLeft: 0,
    photos: 1,
    photosLeft: 0,
  });
});

test('an ended phone hands over all that it has, in as many files as that takes', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  await db.outbox.toCollection().modify((entry) => {
    entry.envelope = new Uint8Array(20_000_000);
  });
  const files = endedEndpoint((file) => slipsFor(session, entriesFor(file, 'quarantined')));
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ revoked: true });
  expect(files).toHaveLength(2);
  expect(await onTheDisk(db)).toEqual(['revokedAt', 'revokedDelivered']);
});

test('a carrier notices a file that was cut or damaged, and one that is none', async () => {
  const { db } = await busyPhone();
  const bytes = await bytesOf(db);
  const check = (part: Uint8Array<ArrayBuffer>) => checkHandover(new Blob([part]));
  expect(await check(bytes.slice(0, -1))).toBe('cut');
  const damaged = bytes.slice();
  damaged[500] = (damaged[500] ?? 0) ^ 1;
  expect(await check(damaged)).toBe('damaged');
  expect(await check(utf8('%PDF-1.7'))).toBe('foreign');
});

test('receipts that come back take the work off the phone, in whatever pieces, once', async () => {
  const { db, meetingId } = await busyPhone();
  const session = must(await readSession(db));
  const entries = entriesFor(await bytesOf(db), 'applied');
  const [first, rest] = [entries.slice(0, 1), entries.slice(1)];
  const [one] = await slipsFor(session, first);
  expect(await takeReceipts(db, must(one))).toEqual({
    isOurs: true,
    accepted: 1,
    refused: 0,
    quarantined: 0,
    photos: 0,
  });
  const others = await slipsFor(session, rest);
  expect(await takeReceipts(db, utf8(others.join('\r\n')))).toMatchObject({
    accepted: 2,
    photos: 1,
  });
  expect(await takeReceipts(db, others.join('\n'))).toMatchObject({ accepted: 0, photos: 0 });
  expect(await outboxOf(db)).toEqual([]);
  expect(await db.uploads.count()).toBe(0);
  expect(await db.sent.toArray()).toMatchObject(
    Array.from({ length: 3 }, () => ({ status: 'applied', receipt: { code: '7K3F-92QD' } })),
  );
  expect(await db.rows('meeting').get(meetingId)).toMatchObject({
    pending: 0,
    fields: { place: `Rumah ${WORDS}` },
  });
});

test('receipts in many pieces are taken at once', async () => {
  const db = await joinedPhone();
  for (let at = 0; at < 40; at += 1) await recordMeeting(db, `Rumah ${at}`);
  const session = must(await readSession(db));
  const slips = await slipsFor(session, entriesFor(await bytesOf(db), 'applied'));
  expect(slips.length).toBeGreaterThan(2);
  const kept = vi.spyOn(db.answers, 'bulkPut');
  expect(await takeReceipts(db, slips.join('\n'))).toMatchObject({ accepted: 40 });
  expect(kept).toHaveBeenCalledTimes(1);
  expect(await outboxOf(db)).toEqual([]);
});

test('of two words on the same mutation the later one counts, in whatever order they come', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const [entry] = entriesFor(await bytesOf(db), 'applied');
  const { ref } = must(entry);
  const refusal = { is: 'rejected', ref, code: 'meeting_closed', field: '' } as const;
  const earlier = await slipsFor(session, [refusal], Date.parse('2026-11-24T02:00:00.000Z'));
  const later = await slipsFor(session, [must(entry)]);
  expect(await takeReceipts(db, [...later, ...earlier].join('\n'))).toMatchObject({
    accepted: 1,
    refused: 0,
  });
  expect(await outboxOf(db)).toHaveLength(2);
});

test('a refusal by hand stays on the phone with its reason', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const [entry] = await outboxOf(db);
  const ref = refOfMutation(must(entry).id);
  const slips = await slipsFor(session, [
    { is: 'rejected', ref, code: 'meeting_closed', field: 'place' },
  ]);
  expect(await takeReceipts(db, slips.join('\n'))).toMatchObject({ refused: 1 });
  expect(await outboxOf(db)).toMatchObject([
    { state: 'refused', code: 'meeting_closed', field: 'place' },
    { state: 'waiting' },
    { state: 'waiting' },
  ]);
});

test('receipts that somebody made up, or of another phone, change nothing', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const entries = entriesFor(await bytesOf(db), 'applied');
  const forged = await slipsFor({ ...session, token: 'somebody-elses-token' }, entries);
  const foreign = await slipsFor({ ...session, deviceId: newId() }, entries);
  const [good] = await slipsFor(session, entries);
  const torn = must(good).slice(0, -3);
  for (const text of [...forged, ...foreign, torn, 'TPKR1:', '', 'TPKR1:%%%']) {
    expect(await takeReceipts(db, text)).toMatchObject({ isOurs: false, accepted: 0 });
  }
  expect(await outboxOf(db)).toHaveLength(3);
});

test('a locked phone takes receipts too, and shows them when it is unlocked', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const slips = await slipsFor(session, entriesFor(await bytesOf(db), 'applied'));
  const shut = openDatabase(db.name);
  expect(await takeReceipts(shut, slips.join('\n'))).toMatchObject({ accepted: 3, photos: 1 });
  expect(await makeHandover(shut)).toMatchObject({ mutations: 0, photos: 0 });
  await settleAnswers(db);
  expect(await outboxOf(db)).toEqual([]);
});

/** An endpoint that has ended the session, and keeps what it is handed, or refuses it. */
function endedEndpoint(
  answerTo: (file: Uint8Array, bearer: string) => Promise<string[] | Response>,
) {
  const files: Uint8Array[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const bearer = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    if (!url.endsWith('/api/handover')) {
      const error = { code: 'unauthorised', revoked: true };
      return Response.json({ error }, { status: 401 });
    }
    const file = new Uint8Array(await new Response(init.body).arrayBuffer());
    files.push(file);
    const told = await answerTo(file, bearer);
    if (told instanceof Response) return told;
    const answer: HandoverAnswer = {
      deviceId: newId(),
      counts: { accepted: 0, refused: 0, quarantined: 0, photos: 0 },
      slips: told,
      serverTime: '2026-11-24T03:00:00.000Z',
    };
    return Response.json(answer);
  });
  return files;
}

const apiOf = (db: TpkDatabase) =>
  createApi({ token: async () => (await readSession(db))?.token ?? null });

test.each(['unlocked', 'locked'])(
  'a phone whose session was ended, %s, delivers what it has and forgets the rest',
  async (how) => {
    const { db } = await busyPhone();
    const session = must(await readSession(db));
    const seen = how === 'locked' ? openDatabase(db.name) : db;
    const files = endedEndpoint((file) => slipsFor(session, entriesFor(file, 'quarantined')));
    await expect(exchange(seen, apiOf(seen))).rejects.toMatchObject({ revoked: true });
    expect(files).toHaveLength(1);
    expect(unpackHandover(must(files[0]))).toMatchObject({ deviceId: session.deviceId });
    expect(await onTheDisk(seen)).toEqual(['revokedAt', 'revokedDelivered']);
    expect(await readMeta(seen, 'revokedDelivered')).toBe(4);
    expect(seen.locked).toBe(true);
  },
);

test('what an ended phone could not deliver stays, sealed, until it can', async () => {
  const { db, meetingId } = await busyPhone();
  const session = must(await readSession(db));
  endedEndpoint(() => Promise.reject(new TypeError('no network')));
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ name: 'NetworkError' });
  expect(await db.rows('meeting').get(meetingId)).toBeDefined();
  endedEndpoint(async (file) =>
    (await slipsFor(session, entriesFor(file, 'quarantined'))).slice(0, 0),
  );
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ revoked: true });
  expect(db.locked).toBe(true);
  expect(await db.rows('meeting').count()).toBe(0);
  expect(await db.outbox.count()).toBe(3);
  expect(await db.photos.count()).toBe(1);
  expect(await readMeta(db, 'revokedAt')).toBeDefined();
});

const onTheDisk = async (db: TpkDatabase): Promise<unknown[]> => {
  const keys: unknown[] = [];
  for (const table of db.tables) keys.push(...(await table.toCollection().primaryKeys()));
  return keys;
};

test('an ended phone keeps nothing of what it had delivered while it was locked', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const shut = openDatabase(db.name);
  const [one, two, three, photo] = entriesFor(await bytesOf(db), 'applied');
  const told = [must(one), must(two), must(three)];
  await takeReceipts(shut, (await slipsFor(session, told)).join('\n'));
  expect(await shut.outbox.count()).toBe(3);
  const files = endedEndpoint((file) => slipsFor(session, entriesFor(file, 'quarantined')));
  await expect(exchange(shut, apiOf(shut))).rejects.toMatchObject({ revoked: true });
  expect(files.map((file) => unpackHandover(file))).toMatchObject([
    { mutations: [], photos: [{ sha256: expect.stringMatching(`^${must(photo).ref}`) }] },
  ]);
  expect(await onTheDisk(shut)).toEqual(['revokedAt', 'revokedDelivered']);
});

test('nor of what was refused meanwhile, once the server keeps it for a decision', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const shut = openDatabase(db.name);
  const [, person] = entriesFor(await bytesOf(db), 'applied');
  const { ref } = must(person);
  const refusal = { is: 'rejected', ref, code: 'meeting_closed', field: '' } as const;
  await takeReceipts(shut, (await slipsFor(session, [refusal])).join('\n'));
  endedEndpoint((file) => slipsFor(session, entriesFor(file, 'quarantined')));
  await expect(exchange(shut, apiOf(shut))).rejects.toMatchObject({ revoked: true });
  expect(await onTheDisk(shut)).toEqual(['revokedAt', 'revokedDelivered']);
});

test('an ended phone does not send again what stays with it whatever it sends', async () => {
  const { db, sha256 } = await busyPhone();
  await db.photos.delete(sha256);
  const files = endedEndpoint(async () => {
    if (files.length > 1) throw new Error('asked too often');
    return [];
  });
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ revoked: true });
  expect(files).toHaveLength(1);
});

test.each([
  [413, { code: 'too_large' }],
  [400, { code: 'invalid', field: 'key_unknown' }],
  [401, { code: 'unauthorised' }],
])(
  'an ended phone whose file nobody takes (%s) forgets what it received',
  async (status, error) => {
    const { db } = await busyPhone();
    endedEndpoint(async () => Response.json({ error }, { status }));
    await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ revoked: true });
    expect(db.locked).toBe(true);
    expect(await db.rows('meeting').count()).toBe(0);
    expect(await db.outbox.count()).toBe(3);
  },
);

test.each([
  [429, { code: 'rate_limited' }],
  [503, { code: 'server' }],
])('an ended phone tries again where the server is in trouble (%s)', async (status, error) => {
  const { db } = await busyPhone();
  endedEndpoint(async () => Response.json({ error }, { status }));
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ status });
  expect(await db.rows('meeting').count()).toBe(1);
});

test('what an ended phone has left goes out at a later contact, and is not sent in vain', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  let isTaken = false;
  const files = endedEndpoint(async (file) =>
    isTaken
      ? slipsFor(session, entriesFor(file, 'quarantined'))
      : Response.json({ error: { code: 'too_large' } }, { status: 413 }),
  );
  const sync = startSync({ db, api: apiOf(db) });
  await vi.waitFor(() => expect(sync.status.value.phase).toBe('signedOut'), PATIENCE);
  // once at its end, and once more
  await vi.waitFor(() => expect(files).toHaveLength(2), PATIENCE);
  const at = await readMeta(db, 'revokedAt');
  sync.stop();
  isTaken = true;
  // as after a new start
  const later = startSync({ db: openDatabase(db.name), api: apiOf(db) });
  await vi.waitFor(async () => expect(await readSession(db)).toBeUndefined(), PATIENCE);
  expect(files).toHaveLength(3);
  expect(await readMeta(db, 'revokedAt')).toBe(at);
  expect(await readMeta(db, 'revokedDelivered')).toBe(4);
  expect(await db.outbox.count()).toBe(0);
  later.stop();
});

test('what another tab writes while an ended phone empties itself is kept, or refused', async () => {
  const db = await joinedPhone();
  const other = secondTab(db);
  let written: Promise<boolean> | undefined;
  const count = db.relics.count.bind(db.relics);
  const countWhileWriting = async () => {
    const relics = await count();
    written ??= recordMeeting(other).then(
      () => true,
      () => false,
    );
    // what waits for a transaction cannot be waited for inside it
    if (Dexie.currentTransaction === null) await written;
    return relics;
  };
  // the last thing that is looked at before it is known that nothing waits
  vi.spyOn(db.relics, 'count').mockImplementation(() => Dexie.Promise.resolve(countWhileWriting()));
  await wipeReceived(db);
  expect(await db.outbox.count()).toBe((await must(written)) ? 1 : 0);
});

test('a forgotten PIN loses nothing that waits: it goes out as the work of the session before', async () => {
  const { db } = await busyPhone();
  const before = must(await readSession(db));
  const account = must(await readMeta(db, 'account'));
  await db.meta.put({ key: 'lock', value: 'a lock that nobody opens' });
  db.lock();
  await saveSession(db, {
    ...inventedSession({ accountId: account.id }),
    token: 'another-token',
  });
  await forgetKey(db);
  expect(await db.relics.count()).toBe(4);
  db.unlock(makeSeal(newKey()));
  const after = must(await readSession(db));
  expect(after.deviceId).not.toBe(before.deviceId);
  const bearers: string[] = [];
  const files = endedEndpoint(async (file, bearer) => {
    bearers.push(bearer);
    const opened = unpackHandover(file);
    const { deviceId } = typeof opened === 'string' ? before : opened;
    return slipsFor({ deviceId, token: bearer }, entriesFor(file, 'applied'));
  });
  // the rest of the exchange is not what this is about
  await exchange(db, apiOf(db), { pushOnly: true });
  expect(bearers).toEqual([before.token, after.token]);
  // the text first, as the work of the session that made it; then the photo of it
  expect(files.map((file) => unpackHandover(file))).toMatchObject([
    { deviceId: before.deviceId, mutations: [{}, {}, {}], photos: [] },
    { deviceId: after.deviceId, mutations: [], photos: [{}] },
  ]);
  expect(await db.relics.count()).toBe(0);
});

test('what the server keeps for a decision is not missed there afterwards', async () => {
  const { db, meetingId } = await busyPhone();
  const session = must(await readSession(db));
  const slips = await slipsFor(session, entriesFor(await bytesOf(db), 'quarantined'));
  expect(await takeReceipts(db, slips.join('\n'))).toMatchObject({ quarantined: 3, photos: 1 });
  expect(await outboxOf(db)).toEqual([]);
  await recordMeeting(db, 'Balai Contoh');
  const { entries, held } = await nextBatch(db);
  expect(entries.map(({ deviceSeq }) => deviceSeq)).toEqual([4]);
  expect(held).toEqual([1, 2, 3]);
  expect(await db.rows('meeting').get(meetingId)).toBeUndefined();
});

test('another file is offered for what no file had yet, and for nothing else', async () => {
  const { db, meetingId } = await busyPhone();
  expect(await leftToHandOver(db)).toBe(4);
  await noteHandedOver(db, await makeHandover(db));
  expect(await leftToHandOver(db)).toBe(0);
  await addPerson(db, meetingId, 'Wagini Contoh');
  const [, , , latest] = await outboxOf(db);
  expect(await leftToHandOver(db)).toBe(1);
  await db.outbox.update(must(latest).id, { state: 'refused', code: 'invalid' });
  expect(await leftToHandOver(db)).toBe(0);
});

test.each([
  [401, { code: 'unauthorised' }],
  [413, { code: 'too_large' }],
  [400, { code: 'invalid', field: 'key_unknown' }],
])('relics that nobody takes (%s) hold up no work of today', async (status, error) => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const relic = { kind: 'mutation', deviceSeq: 1, bytes: new Uint8Array(80) } as const;
  await db.relics.put({ ...relic, id: newId(), deviceId: session.deviceId });
  const paths: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    paths.push(url);
    if (url.endsWith('/api/handover')) {
      return Response.json({ error }, { status });
    }
    throw new TypeError('no network');
  });
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ name: 'NetworkError' });
  expect(paths).toContain('/api/handover');
  expect(paths).toContain(ENDPOINTS.push.path);
  expect(await db.relics.count()).toBe(1);
});

test('a server in trouble is left alone until the next exchange', async () => {
  const { db } = await busyPhone();
  const session = must(await readSession(db));
  const relic = { kind: 'mutation', deviceSeq: 1, bytes: new Uint8Array(80) } as const;
  await db.relics.put({ ...relic, id: newId(), deviceId: session.deviceId });
  const paths: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    paths.push(url);
    return Response.json({ error: { code: 'server' } }, { status: 500 });
  });
  await expect(exchange(db, apiOf(db))).rejects.toMatchObject({ status: 500 });
  expect(paths).not.toContain(ENDPOINTS.push.path);
});

test('what only the old PIN opens is told apart from what still goes out', async () => {
  const { db, sha256 } = await busyPhone();
  expect(await withoutPin(db)).toEqual({ kept: 4, lost: 0 });
  const [first] = await outboxOf(db);
  await db.outbox.update(must(first).id, { envelope: null });
  await db.photos.update(sha256, { keyEnvelope: null });
  db.lock();
  expect(await withoutPin(db)).toEqual({ kept: 2, lost: 2 });
});

test('what was refused can be taken along in the clear, and nothing else is', async () => {
  const { db } = await busyPhone();
  const [, person] = await outboxOf(db);
  await db.outbox.update(must(person).id, { state: 'refused', code: 'seal_broken' });
  const { entries } = JSON.parse(await exportRefused(db)) as { entries: unknown[] };
  expect(entries).toMatchObject([
    { id: person?.id, name: 'attendance.add', args: { name: WORDS }, code: 'seal_broken' },
  ]);
  expect(JSON.stringify(entries)).not.toContain('envelope');
});
