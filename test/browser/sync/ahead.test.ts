import { afterEach, expect, test, vi } from 'vitest';
import { createApi } from '../../../src/sync/api.ts';
import { pushAll } from '../../../src/sync/push.ts';
import { PUSH_LIMIT } from '../../../src/protocol/push.ts';
import type { PushRequest } from '../../../src/protocol/push.ts';
import type { MutationResult } from '../../../src/protocol/push.ts';
import { mutateAll } from '../../../src/store/mutate.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { newId } from '../../../src/store/new-id.ts';
import { failWrites } from '../../support/full-disk.ts';
import { answer, joinedPhone, KECAMATAN, outboxOf } from '../../support/phone.ts';

const api = createApi({ token: () => Promise.resolve('token') });
const MORE = PUSH_LIMIT + 20;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function phoneWithMany(): Promise<TpkDatabase> {
  const db = await joinedPhone();
  const intents = Array.from({ length: MORE }, () => ({
    name: 'meeting.create' as const,
    args: {
      id: newId(),
      regionCode: KECAMATAN,
      kind: 'socialisation' as const,
      date: '2026-11-24',
      startTime: '09:00',
      endTime: '',
      place: 'Pendopo Contoh',
      agenda: '',
      chair: '',
      minuteTaker: '',
    },
  }));
  await mutateAll(db, intents);
  return db;
}

type Sent = Omit<PushRequest, 'mutations'> & { mutations: { id: string }[] };

const accepted = ({ id }: { id: string }, duplicate = false): MutationResult => ({
  status: 'applied',
  id,
  duplicate,
  receipt: { code: '7K3F-92QD', at: '2026-11-24T02:00:05.000Z', rev: 1 },
  conflicts: [],
  rows: [],
});

/** Answers each request by what is given, the first to the first; tells which were made. */
function endpoint(respond: (sent: Sent, call: number) => MutationResult[]): Sent[] {
  const requests: Sent[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    const plain = new Blob([body as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    const sent = JSON.parse(await new Response(plain).text()) as Sent;
    requests.push(sent);
    return Response.json(answer(respond(sent, requests.length)));
  });
  return requests;
}

test('the next batch goes out while the answer before is taken, with nothing twice', async () => {
  const db = await phoneWithMany();
  const requests = endpoint(({ mutations }) => mutations.map((one) => accepted(one)));
  expect(await pushAll(db, api)).toBe(MORE);
  expect(requests.map(({ mutations }) => mutations.length)).toEqual([PUSH_LIMIT, 20]);
  const ids = requests.flatMap(({ mutations }) => mutations.map(({ id }) => id));
  expect(new Set(ids).size).toBe(MORE);
  expect(requests.map(({ held }) => held)).toEqual([[], []]);
  expect([await db.outbox.count(), await db.sent.count()]).toEqual([0, MORE]);
});

test('an answer that cannot be taken loses nothing: all of it goes out again', async () => {
  const db = await phoneWithMany();
  failWrites('sent');
  endpoint(({ mutations }) => mutations.map((one) => accepted(one)));
  await expect(pushAll(db, api)).rejects.toThrow(/disk full/);
  expect(await outboxOf(db)).toHaveLength(MORE);
  vi.restoreAllMocks();
  // the server had taken all of it
  endpoint(({ mutations }) => mutations.map((one) => accepted(one, true)));
  expect(await pushAll(db, api)).toBe(MORE);
  expect([await db.outbox.count(), await db.sent.count()]).toEqual([0, MORE]);
});

test('after a refusal the next batch is chosen anew', async () => {
  const db = await phoneWithMany();
  const [first] = await outboxOf(db);
  const later = (await outboxOf(db)).at(-1);
  // the last one builds on what the first would have made
  await db.outbox.update(later?.id ?? '', {
    refs: [...(first?.refs ?? []), ...(later?.refs ?? [])],
  });
  const requests = endpoint(({ mutations }) =>
    mutations.map((one): MutationResult => {
      if (one.id !== first?.id) return accepted(one);
      return { status: 'rejected', id: one.id, code: 'not_available', field: null };
    }),
  );
  await pushAll(db, api);
  expect(requests.map(({ mutations }) => mutations.length)).toEqual([PUSH_LIMIT, 19]);
  expect((await outboxOf(db)).map(({ id }) => id)).toEqual([first?.id, later?.id]);
});
