import Dexie from 'dexie';
import type { PromiseExtended } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import { readSession } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { pushAll } from '../../../src/sync/push.ts';
import type { PushRequest } from '../../../src/protocol/push.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { answer, joinedPhone, outboxOf, recordMeeting } from '../../support/phone.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { PATIENCE } from '../../support/patience.ts';

const api = createApi({ token: async () => 'token' });
afterEach(() => vi.unstubAllGlobals());

/** Stands where the network is and answers as the fault at hand would. */
function faulty(respond: (request: PushRequest, call: number) => Response | Promise<Response>) {
  let call = 0;
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    call += 1;
    return respond((await readBody(init)) as PushRequest, call);
  });
  return () => call;
}

async function readBody(init: RequestInit): Promise<unknown> {
  const gzip = new Headers(init.headers).get('content-encoding') === 'gzip';
  const stream = new Blob([init.body as Uint8Array<ArrayBuffer>]).stream();
  const plain = gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  return JSON.parse(await new Response(plain).text());
}

const acceptAll = (request: PushRequest) => {
  const results = (request.mutations as Mutation[]).map(({ id }) => ({
    status: 'applied' as const,
    id,
    duplicate: false,
    receipt: { code: '7K3F-92QD', at: '2026-11-24T02:00:05.000Z', rev: 1 },
    conflicts: [],
    rows: [],
  }));
  return Response.json(answer(results));
};

const refusal = (status: number, code: string, retryAfter?: number) =>
  Response.json({ error: { code, retryAfter } }, { status });

async function phoneWith(meetings: number): Promise<TpkDatabase> {
  const db = await joinedPhone();
  for (let n = 0; n < meetings; n += 1) await recordMeeting(db, `Tempat ${n}`);
  return db;
}

test.each([
  [
    'a page of a captive portal',
    () =>
      new Response('<html>Masuk Wi-Fi</html>', {
        status: 200,
        headers: { 'content-type': 'text/html' },
      }),
  ],
  ['a proxy error', () => new Response('<html>502</html>', { status: 502 })],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['an answer that speaks of fewer mutations', () => Response.json(answer([]))],
  ['a truncated answer', () => new Response('{"results":[{"stat', { status: 200 })],
])('%s takes nothing out of the outbox', async (_name, respond) => {
  const db = await phoneWith(2);
  faulty(respond);
  await expect(pushAll(db, api)).rejects.toMatchObject({ name: 'NetworkError' });
  expect(await outboxOf(db)).toMatchObject([
    { state: 'waiting', attempts: 1 },
    { state: 'waiting', attempts: 1 },
  ]);
});

test('413 halves the batch until it passes', async () => {
  const db = await phoneWith(5);
  const sizes: number[] = [];
  faulty((request) => {
    sizes.push(request.mutations.length);
    return request.mutations.length > 2 ? refusal(413, 'too_large') : acceptAll(request);
  });
  expect(await pushAll(db, api)).toBe(5);
  expect(sizes).toEqual([5, 3, 2, 2, 1]);
  expect(await db.outbox.count()).toBe(0);
});

test('so does that of a proxy, which says it with a page', async () => {
  const db = await phoneWith(5);
  const sizes: number[] = [];
  faulty((request) => {
    sizes.push(request.mutations.length);
    const page = new Response('<h1>413</h1>', { status: 413 });
    return request.mutations.length > 2 ? page : acceptAll(request);
  });
  expect(await pushAll(db, api)).toBe(5);
  expect(sizes).toEqual([5, 3, 2, 2, 1]);
});

test('one mutation that is too large by itself stays, refused, and the rest go on', async () => {
  const db = await phoneWith(3);
  const [, large] = await outboxOf(db);
  faulty((request) =>
    (request.mutations as Mutation[]).some(({ id }) => id === large?.id)
      ? refusal(413, 'too_large')
      : acceptAll(request),
  );
  expect(await pushAll(db, api)).toBe(2);
  expect(await outboxOf(db)).toMatchObject([
    { id: large?.id, state: 'refused', code: 'too_large' },
  ]);
});

test('an ended session pauses: the queue is kept and nothing more is sent', async () => {
  const db = await phoneWith(2);
  const calls = faulty(() => refusal(401, 'unauthorised'));
  const sync = startSync({ db, api });
  await vi.waitFor(() => expect(sync.status.value.phase).toBe('signedOut'), PATIENCE);
  const made = calls();
  sync.request();
  await recordMeeting(db, 'Sesudahnya');
  await vi.waitFor(async () => expect(await db.outbox.count()).toBe(3), PATIENCE);
  expect(calls()).toBe(made);
  expect((await readSession(db))?.signedOut).toBe(true);
  sync.stop();
});

test('a limit on the rate is honoured to the second', async () => {
  const db = await phoneWith(1);
  faulty(() => refusal(429, 'rate_limited', 120));
  const sync = startSync({ db, api });
  // the engine begins by asking more than once: what counts is where it comes to rest
  await vi.waitFor(
    () => expect(sync.status.value.nextTryAt ?? 0).toBeGreaterThan(Date.now() + 100_000),
    PATIENCE,
  );
  expect(sync.status.value.phase).toBe('waiting');
  expect(sync.status.value.lastError).toBe('rate_limited');
  sync.stop();
});

test('the queue drains by itself when the network is back, without Background Sync', async () => {
  const db = await phoneWith(2);
  let broken = true;
  faulty((request) => {
    if (broken) throw new TypeError('Failed to fetch');
    return 'mutations' in request ? acceptAll(request) : new Response('', { status: 502 });
  });
  const sync = startSync({ db, api });
  await vi.waitFor(() => expect(sync.status.value.phase).toBe('waiting'), PATIENCE);
  broken = false;
  dispatchEvent(new Event('online'));
  await vi.waitFor(async () => expect(await db.outbox.count()).toBe(0), PATIENCE);
  sync.stop();
});

/** The next so many writes into this table find no room. */
function fullFor(db: TpkDatabase, table: 'outbox' | 'sent' | 'answers', writes: number): void {
  let left = writes;
  const write = db[table].bulkPut.bind(db[table]) as (rows: unknown) => PromiseExtended<string>;
  vi.spyOn(db[table], 'bulkPut').mockImplementation((rows: unknown) => {
    left -= 1;
    if (left < 0) return write(rows);
    return Dexie.Promise.reject(new DOMException('disk full', 'QuotaExceededError'));
  });
}

test('a full phone delivers, which gives it room', async () => {
  const db = await phoneWith(2);
  fullFor(db, 'outbox', 1);
  fullFor(db, 'sent', 1);
  faulty(acceptAll);
  expect(await pushAll(db, api)).toBe(2);
  expect(await db.outbox.count()).toBe(0);
  expect(await db.sent.count()).toBe(2);
});

test('a full phone that is locked delivers as well', async () => {
  const db = openDatabase((await phoneWith(2)).name);
  fullFor(db, 'outbox', 1);
  fullFor(db, 'answers', 1);
  faulty(acceptAll);
  expect(await pushAll(db, api)).toBe(2);
  expect(await db.answers.count()).toBe(2);
});
