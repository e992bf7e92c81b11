import { afterEach, expect, test, vi } from 'vitest';
import type { PushRequest } from '../../../src/protocol/push.ts';
import type { SealedMutation } from '../../../src/protocol/seal.ts';
import { deliverOutbox } from '../../../src/service-worker/deliver.ts';
import { carriedCount } from '../../../src/store/carried.ts';
import { keepArrived, listCarried } from '../../../src/store/carrying.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { makeHandover } from '../../../src/store/handover.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { readSession, saveSession } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import { deliverCarried } from '../../../src/sync/carry.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { SYNC_TAG } from '../../../src/sync/tag.ts';
import { makeSeal, newKey } from '../../../src/vault/seal.ts';
import {
  answer,
  inventedSession,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
} from '../../support/phone.ts';
import { PATIENCE } from '../../support/patience.ts';

afterEach(() => vi.unstubAllGlobals());

const api = createApi({ token: async () => 'token' });

/** Hand-over files of as many phones lie on this one. */
async function carry(db: TpkDatabase, files: number): Promise<void> {
  for (let at = 0; at < files; at += 1) {
    const other = await joinedPhone();
    await recordMeeting(other, `Rumah ${at}`);
    const { file } = await makeHandover(other);
    await keepArrived(db, [file]);
  }
}

const taken = () =>
  Response.json({
    deviceId: '01890000-0000-7000-8000-000000000001',
    counts: { accepted: 1, refused: 0, quarantined: 0, photos: 0 },
    slips: [],
    serverTime: '2026-11-24T03:00:00.000Z',
  });

const refusal = (status: number, code: string, extra: object = {}) =>
  Response.json({ error: { code, ...extra } }, { status });

/** An endpoint that accepts one's own work and answers a file of another phone as told. */
function endpoint(db: TpkDatabase, handover: (nth: number) => Promise<Response> | Response) {
  const heard = { files: 0, pushes: 0 };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.endsWith('/api/handover')) return handover((heard.files += 1));
    if (url.endsWith('/api/sync/pull')) return Response.json(await page(db, []));
    heard.pushes += 1;
    const gzip = new Headers(init.headers).get('content-encoding') === 'gzip';
    const stream = new Blob([init.body as Uint8Array<ArrayBuffer>]).stream();
    const plain = gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
    const { mutations } = JSON.parse(await new Response(plain).text()) as PushRequest;
    const receipt = { code: '7K3F-92QD', at: '2026-11-24T02:00:05.000Z', rev: 1 };
    const results = (mutations as SealedMutation[]).map(({ id }) => {
      const status = 'applied' as const;
      return { status, id, duplicate: false, receipt, conflicts: [], rows: [] };
    });
    return Response.json(answer(results));
  });
  return heard;
}

test('one’s own work does not wait for the files of others, nor fails with them', async () => {
  const db = await joinedPhone();
  await carry(db, 1);
  let fail: (error: Error) => void = () => undefined;
  const line = new Promise<Response>((_, reject) => (fail = reject));
  const heard = endpoint(db, () => line);
  const sync = startSync({ db, api });
  await vi.waitFor(() => expect(heard.files).toBe(1), PATIENCE);
  await recordMeeting(db);
  await vi.waitFor(async () => expect(await outboxOf(db)).toEqual([]), PATIENCE);
  await vi.waitFor(() => expect(sync.status.value.phase).toBe('idle'), PATIENCE);
  fail(new TypeError('no network'));
  // it comes again by itself, and one's own work is delivered as ever
  await vi.waitFor(() => expect(heard.files).toBe(2), { timeout: 10_000 });
  expect(sync.status.value).toMatchObject({ phase: 'idle', lastError: null });
  expect(await carriedCount(db)).toBe(1);
  sync.stop();
});

test('a file that the server refuses for an unknown reason stays, once, and holds up none', async () => {
  const db = await joinedPhone();
  await carry(db, 2);
  const heard = endpoint(db, (nth) => (nth === 1 ? refusal(400, 'invalid') : taken()));
  const unfit = new Set<string>();
  await deliverCarried(db, api, unfit);
  expect((await listCarried(db)).map(({ state }) => state).sort()).toEqual([
    'delivered',
    'waiting',
  ]);
  await deliverCarried(db, api, unfit);
  expect(heard.files).toBe(2);
  // as after a new start
  await deliverCarried(db, api);
  expect(await carriedCount(db)).toBe(0);
});

test.each([
  [401, 'unauthorised'],
  [429, 'rate_limited'],
  [500, 'server'],
])('what has to do with no file (%s) stops them all', async (status, code) => {
  const db = await joinedPhone();
  await carry(db, 2);
  const heard = endpoint(db, () => refusal(status, code));
  await expect(deliverCarried(db, api)).rejects.toMatchObject({ status });
  expect(heard.files).toBe(1);
  expect(await carriedCount(db)).toBe(2);
});

test('a phone that learns of its end by a file of another empties itself, but for that', async () => {
  const db = await joinedPhone();
  await carry(db, 1);
  const shut = openDatabase(db.name);
  endpoint(shut, () => refusal(401, 'unauthorised', { revoked: true }));
  const sync = startSync({ db: shut, api });
  // the phase goes by: with the session gone the phone is one that nobody has joined on
  await expect.poll(() => readSession(shut), PATIENCE).toBeUndefined();
  expect(await carriedCount(shut)).toBe(1);
  sync.stop();
});

test('without a page, the files of others go out though one’s own work does not', async () => {
  const db = openDatabase();
  db.unlock(makeSeal(newKey()));
  await saveSession(db, inventedSession());
  await readyToSeal(db);
  await recordMeeting(db);
  await carry(db, 1);
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/api/handover')) return taken();
    throw new TypeError('no network');
  });
  await expect(deliverOutbox(SYNC_TAG)).rejects.toMatchObject({ name: 'NetworkError' });
  expect(await carriedCount(db)).toBe(0);
  expect(await outboxOf(db)).toHaveLength(1);
  for (const table of db.tables) await table.clear();
  db.close();
});
