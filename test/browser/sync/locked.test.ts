import { afterEach, expect, test, vi } from 'vitest';
import type { PushRequest } from '../../../src/protocol/push.ts';
import type { SealedMutation } from '../../../src/protocol/seal.ts';
import { keepAnswers, settleAnswers } from '../../../src/store/answers.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { keepPhoto } from '../../../src/store/photos.ts';
import { takePage } from '../../../src/store/pull.ts';
import { createApi } from '../../../src/sync/api.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { exchange } from '../../../src/sync/exchange.ts';
import {
  addPerson,
  answer,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';
import { must } from '../../support/must.ts';
import { PATIENCE } from '../../support/patience.ts';

const api = createApi({ token: async () => 'token' });
afterEach(() => vi.unstubAllGlobals());

interface Heard {
  readonly requests: PushRequest[];
  readonly photos: string[];
  /** All that went over the wire. */
  readonly bytes: string[];
}

/** Stands where the endpoint is; answers each mutation as told. */
function endpoint(status: (index: number) => 'applied' | 'rejected' | 'key_unknown'): Heard {
  const heard: Heard = { requests: [], photos: [], bytes: [] };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const body = new Uint8Array(await new Response(init.body).arrayBuffer());
    if (url.includes('/attachments/')) {
      heard.photos.push(url.split('/').at(-1) ?? '');
      heard.bytes.push(new TextDecoder('latin1').decode(body));
      return new Response(null, { status: 204 });
    }
    const gzip = new Headers(init.headers).get('content-encoding') === 'gzip';
    const stream = new Blob([body]).stream();
    const plain = gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
    const text = await new Response(plain).text();
    heard.bytes.push(text);
    const request = JSON.parse(text) as PushRequest;
    heard.requests.push(request);
    const results = (request.mutations as SealedMutation[]).map(({ id }, index) => {
      const said = status(index);
      if (said !== 'applied') {
        const code = said === 'rejected' ? 'meeting_closed' : said;
        return { status: 'rejected' as const, id, code: code as 'meeting_closed', field: null };
      }
      const receipt = { code: '7K3F-92QD', at: '2026-11-24T02:00:05.000Z', rev: index + 1 };
      return { status: said, id, duplicate: false, receipt, conflicts: [], rows: [] };
    });
    return Response.json(answer(results));
  });
  return heard;
}

/** The same phone as another tab, or the service worker, sees it: without the key. */
const lockedView = (db: TpkDatabase): TpkDatabase => openDatabase(db.name);

test('a locked phone delivers, and takes the answers when it is unlocked', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db, 'Pendopo Rahasia');
  await addPerson(db, meetingId, 'Sumiyati Rahasia');
  const heard = endpoint(() => 'applied');
  const shut = lockedView(db);
  expect(shut.locked).toBe(true);
  await exchange(shut, api, { pushOnly: true });
  expect(heard.requests).toMatchObject([{ protocol: 3, withoutRows: true, held: [] }]);
  expect(heard.bytes.join()).not.toMatch(/Rahasia/);
  // once is enough
  await exchange(shut, api, { pushOnly: true });
  expect(heard.requests).toHaveLength(1);

  await settleAnswers(db);
  expect(await outboxOf(db)).toEqual([]);
  expect(await db.sent.count()).toBe(2);
  expect(await db.answers.count()).toBe(0);
  // no row came: what the person saw goes on standing, and counts as delivered
  const meeting = await db.rows('meeting').get(meetingId);
  expect(meeting).toMatchObject({ pending: 0, base: null, fields: { place: 'Pendopo Rahasia' } });
  expect(await db.rows('attendance').count()).toBe(1);
});

test('work that was added meanwhile stays on top of what a locked phone delivered', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  endpoint(() => 'applied');
  await exchange(lockedView(db), api, { pushOnly: true });
  await mutate(db, 'meeting.edit', { id, changes: { minutes: 'Belum terkirim' } });
  await settleAnswers(db);
  expect(await outboxOf(db)).toMatchObject([{ name: 'meeting.edit' }]);
  expect(await db.rows('meeting').get(id)).toMatchObject({
    pending: 1,
    base: { fields: { minutes: '' } },
    fields: { minutes: 'Belum terkirim' },
  });
});

test('what changed nothing leaves a record as the server dates it', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const { fields } = must(await db.rows('meeting').get(id));
  endpoint(() => 'applied');
  await exchange(lockedView(db), api, { pushOnly: true });
  await settleAnswers(db);
  const row = serverSide('meeting', id, 7, fields);
  await takePage(db, await page(db, [row]));
  await mutate(db, 'meeting.edit', { id, changes: { place: fields.place } });
  await exchange(lockedView(db), api, { pushOnly: true });
  await settleAnswers(db);
  // the server touches no record for it, so no pull brings it again
  expect(await db.rows('meeting').get(id)).toMatchObject({ ...row, pending: 0 });
});

test('a refusal that came while the phone was locked is shown after, and holds up what needs it', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const heard = endpoint(() => 'rejected');
  const shut = lockedView(db);
  await exchange(shut, api, { pushOnly: true });
  await addPerson(db, meetingId, 'Orang Contoh');
  await recordMeeting(db, 'Rapat lain');
  await exchange(shut, api, { pushOnly: true });
  const sent = heard.requests.map(({ mutations }) => mutations.length);
  expect(sent).toEqual([1, 1]);
  expect(heard.requests[1]).toMatchObject({ held: [1, 2] });
  await settleAnswers(db);
  expect(await outboxOf(db)).toMatchObject([
    { state: 'refused', code: 'meeting_closed' },
    { state: 'waiting' },
    { state: 'refused', code: 'meeting_closed' },
  ]);
});

test('a photo goes out sealed, after its record, with the phone locked', async () => {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const words = 'wajah yang tidak boleh terlihat';
  const bytes = new TextEncoder().encode(`\u00ff\u00d8${words}`);
  const sha256 = await keepPhoto(db, bytes.buffer);
  const size = { size: bytes.length, width: 1, height: 1 };
  const photo = { id: newId(), meetingId, sha256, mime: 'image/jpeg', caption: '' } as const;
  await mutate(db, 'photo.add', { ...photo, ...size });
  const refusing = endpoint(() => 'rejected');
  await exchange(lockedView(db), api, { pushOnly: true });
  expect(refusing.photos).toEqual([]);
  await db.answers.clear();
  const heard = endpoint(() => 'applied');
  await exchange(lockedView(db), api, { pushOnly: true });
  expect(heard.photos).toEqual([sha256]);
  expect(heard.bytes.join()).not.toContain(words);
  expect(await db.uploads.count()).toBe(0);
});

test('a key that the server does not know any more is asked for, and all is sealed anew', async () => {
  const db = await joinedPhone();
  await recordMeeting(db);
  const [before] = await outboxOf(db);
  const key = must(await db.meta.get('serverKey'));
  endpoint(() => 'key_unknown');
  await exchange(lockedView(db), api, { pushOnly: true });
  await settleAnswers(db);
  expect(await outboxOf(db)).toMatchObject([{ state: 'waiting', envelope: null }]);
  expect(await db.meta.get('serverKey')).toBeUndefined();
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const { account, deviceId } = {
      account: (await db.meta.get('account'))?.value,
      deviceId: newId(),
    };
    if (!url.endsWith('/api/session')) throw new TypeError('no network');
    const serverTime = '2026-11-24T02:00:05.000Z';
    return Response.json({ account, deviceId, serverTime, sealKey: key.value });
  });
  await expect(exchange(db, api)).rejects.toMatchObject({ name: 'NetworkError' });
  expect(asked).toEqual(['/api/session', '/api/sync/push']);
  const [after] = await outboxOf(db);
  expect(must(after).envelope).toBeInstanceOf(Uint8Array);
  expect(must(after).envelope).not.toEqual(must(before).envelope);
});

test('what is delivered without this page is shown on it at once', async () => {
  const db = await joinedPhone();
  await recordMeeting(db);
  // this page's own exchange hangs, after it has looked for answers
  let fail: (error: Error) => void = () => undefined;
  const hanging = new Promise<Response>((_, reject) => (fail = reject));
  const line = vi.fn<() => Promise<Response>>(() => hanging);
  vi.stubGlobal('fetch', line);
  const sync = startSync({ db, api });
  await vi.waitFor(() => expect(line).toHaveBeenCalled(), PATIENCE);
  const [entry] = await outboxOf(db);
  const receipt = { code: '7K3F-92QD', at: '2026-11-24T02:00:05.000Z', rev: 1 };
  const told = { duplicate: false, receipt, conflicts: [], rows: [] };
  const { id } = must(entry);
  const word = answer([{ status: 'applied', id, ...told }]);
  await keepAnswers(lockedView(db), [id], word);
  await vi.waitFor(async () => expect(await outboxOf(db)).toEqual([]), PATIENCE);
  sync.stop();
  // all tests of this browser share one lock
  fail(new TypeError('no network'));
});
