import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { HANDOVER_TYPE } from '../../../src/protocol/handover.ts';
import type { HandoverAnswer } from '../../../src/protocol/handover.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import type { SealedMutation } from '../../../src/protocol/seal.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { writeHandover } from '../../../src/vault/handover.ts';
import { ask } from '../../support/endpoint.ts';
import { seeded } from '../../support/people.ts';
import { newId, openPlainApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { meetingArgs, Sender } from './sender.ts';
import { inventPhoto, joinAs } from './world.ts';

const NOON = '2026-09-20T02:00:00.000Z';
const FILES = 6000;
const BODIES = 3000;
/** Altered mutations of one push: each is judged by itself, and the disk waited for once. */
const AT_ONCE = 50;
const RAW_BODIES = 1000;
/** Ten thousand answers take seconds, and minutes where other suites run beside them. */
const PATIENCE_MS = 240_000;

/** The same alterations at every run; a failure names the one that did it. */
const SEED = 20_261_124;

type Random = () => number;
const below = (random: Random, end: number) => Math.floor(random() * end);

/** Bytes changed in one of the ways in which files are: a bit, a stretch, a cut, a graft. */
function alter(random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = below(random, bytes.length);
  const length = 1 + below(random, 64);
  const copy = new Uint8Array(bytes);
  switch (below(random, 6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
      return copy;
    case 1:
      for (let index = at; index < Math.min(at + length, copy.length); index += 1) {
        copy[index] = below(random, 256);
      }
      return same(copy, bytes) ? copy.slice(1) : copy;
    case 2:
      return copy.slice(0, at);
    case 3:
      return new Uint8Array([...copy.subarray(0, at), ...copy.subarray(at + length)]);
    case 4:
      return new Uint8Array([
        ...copy.subarray(0, at),
        ...copy.subarray(at, at + length),
        ...copy.subarray(at),
      ]);
    default: {
      const from = below(random, copy.length);
      copy.set(bytes.subarray(from, from + Math.min(length, bytes.length - at)), at);
      return same(copy, bytes) ? copy.slice(0, -1) : copy;
    }
  }
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** With a trailer that fits again, as who alters a file with care would write it. */
function rehashed(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = file.subarray(0, -32);
  return new Uint8Array([...body, ...createHash('sha256').update(body).digest()]);
}

describe('altered at random', () => {
  let test: AppUnderTest;
  let phone: Sender;

  beforeEach(async () => {
    test = await openPlainApp();
    phone = new Sender(test.send, await joinAs(test, [VILLAGE]));
  });

  const post = async (path: string, body: Uint8Array<ArrayBuffer> | string, type: string) => {
    const headers = { Authorization: `Bearer ${phone.session.token}`, 'Content-Type': type };
    const response = await test.send(path, { method: 'POST', body, headers });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  async function recordsOf(): Promise<PullResponse['rows']> {
    const body = { protocol: PROTOCOL, cursor: null };
    const page: PullResponse = await ask(test.send, 'POST', '/api/sync/pull', body, phone.session);
    return page.rows;
  }

  it(
    'no hand-over file is taken, with care or without, and nothing breaks',
    async () => {
      const random = seeded(SEED);
      const photo = inventPhoto();
      const meetings = Array.from({ length: 3 }, () =>
        phone.make('meeting.create', meetingArgs(VILLAGE)),
      );
      const mutations = await Promise.all(meetings.map((one) => phone.seal(one)));
      const { deviceId, token, account } = phone.session;
      const file = await writeHandover(await phone.sealer(), {
        deviceId,
        accountId: account.id,
        token,
        madeAt: NOON,
        held: [],
        last: false,
        mutations: mutations.map(({ id, deviceSeq, envelope }) => {
          return { id, deviceSeq, envelope: Buffer.from(envelope, 'base64') };
        }),
        photos: [{ sha256: photo.sha256, sealed: photo.bytes }],
      });
      const faults = new Map<string, number>();
      const wrong: unknown[] = [];
      for (let n = 0; n < FILES; n += 1) {
        const altered = alter(random, file);
        const sent = n % 2 === 0 || altered.length < 33 ? altered : rehashed(altered);
        // a careful hand may have put back what it took
        if (same(sent, file)) continue;
        // within what one device may deliver in an hour
        if (n % 100 === 0) test.passTime(3_600_000);
        const { status, body } = await post('/api/handover', sent, HANDOVER_TYPE);
        const { error } = body as { error?: { code: string; field: string } };
        if (status !== 400 || error?.code !== 'invalid') wrong.push([n, status, body]);
        faults.set(error?.field ?? '', (faults.get(error?.field ?? '') ?? 0) + 1);
      }
      expect(wrong).toEqual([]);
      expect([...faults.keys()].sort()).toEqual([
        'altered',
        'cut',
        'damaged',
        'foreign',
        'key_unknown',
        'newer',
      ]);
      expect(await recordsOf()).toEqual([]);
      // the true one is still good
      const { body } = await post('/api/handover', file, HANDOVER_TYPE);
      expect((body as HandoverAnswer).counts).toMatchObject({ accepted: 3, refused: 1 });
      expect(test.log.filter((line) => / 5\d\d /.test(line))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'no mutation of a push is taken, and nothing breaks',
    async () => {
      const random = seeded(SEED + 1);
      const pick = <T>(list: readonly T[]): T => list[below(random, list.length)] as T;
      const ways: readonly ((one: SealedMutation) => object)[] = [
        ({ envelope }) => ({ envelope: base64(alter(random, Buffer.from(envelope, 'base64'))) }),
        ({ envelope }) => ({ envelope: base64(alter(random, Buffer.from(envelope, 'base64'))) }),
        () => ({ id: newId() }),
        ({ deviceSeq }) => ({ deviceSeq: deviceSeq + 1 + below(random, 1000) }),
        () => ({ deviceId: newId() }),
        () => ({ [pick(['id', 'deviceId', 'deviceSeq', 'envelope'])]: pick(RUBBISH) }),
      ];
      const one = await phone.seal(phone.make('meeting.create', meetingArgs(VILLAGE)));
      const wrong: unknown[] = [];
      for (let n = 0; n < BODIES; n += AT_ONCE) {
        const mutations = Array.from({ length: AT_ONCE }, () => ({ ...one, ...pick(ways)(one) }));
        const push = { protocol: PROTOCOL, sentAt: NOON, held: [], mutations };
        const { status, body } = await post(
          '/api/sync/push',
          JSON.stringify(push),
          'application/json',
        );
        const { results } = body as PushResponse;
        if (status !== 200 || results.length !== AT_ONCE) wrong.push([n, status, body]);
        else wrong.push(...results.filter((result) => result.status !== 'rejected'));
      }
      expect(wrong).toEqual([]);
      expect(await recordsOf()).toEqual([]);
      expect(test.log.filter((line) => / 5\d\d /.test(line))).toEqual([]);
      // the true one is still good
      const push = { protocol: PROTOCOL, sentAt: NOON, held: [], mutations: [one] };
      const { body } = await post('/api/sync/push', JSON.stringify(push), 'application/json');
      expect((body as PushResponse).results).toMatchObject([{ id: one.id, status: 'applied' }]);
    },
    PATIENCE_MS,
  );

  it(
    'a whole body brings what the phone has sealed, or nothing',
    async () => {
      const random = seeded(SEED + 2);
      const meeting = meetingArgs(VILLAGE);
      const one = await phone.seal(phone.make('meeting.create', meeting));
      const push = { protocol: PROTOCOL, sentAt: NOON, held: [], mutations: [one] };
      const bytes = Buffer.from(JSON.stringify(push));
      const placed = ({ id, fields }: { id: string; fields: object }) => {
        const { date, place, startTime } = fields as typeof meeting;
        return { id, date, place, startTime };
      };
      const told = (result: PushResponse['results'][number]) => {
        const rows = result.status === 'rejected' ? [] : result.rows;
        return { id: result.id, rows: rows.map(placed) };
      };
      const whole = { id: one.id, rows: [placed({ id: meeting.id, fields: meeting })] };
      const wrong: unknown[] = [];
      const seen = { refusedWhole: 0, refused: 0, taken: 0 };
      for (let n = 0; n < RAW_BODIES; n += 1) {
        const altered = alter(random, bytes);
        const { status, body } = await post('/api/sync/push', altered, 'application/json');
        const { results = [] } = body as Partial<PushResponse>;
        const taken = results.filter((result) => result.status !== 'rejected');
        if (status === 400) seen.refusedWhole += 1;
        else if (status === 200 && taken.length === 0) seen.refused += 1;
        else if (status === 200 && isDeepStrictEqual(taken.map(told), [whole])) seen.taken += 1;
        else if (status !== 426) wrong.push([n, status, body]);
      }
      expect(wrong).toEqual([]);
      // where only the frame was touched, what was sealed has come through whole
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
      expect((await recordsOf()).map(placed)).toEqual([
        placed({ id: meeting.id, fields: meeting }),
      ]);
      // as it was, it is taken, and was before
      const { body } = await post('/api/sync/push', bytes, 'application/json');
      expect((body as PushResponse).results.map(told)).toEqual([whole]);
      expect(test.log.filter((line) => / 5\d\d /.test(line))).toEqual([]);
    },
    PATIENCE_MS,
  );
});

const RUBBISH: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  'A',
  '====',
  {},
  [],
  [[[[]]]],
  { toString: 1 },
  '\u0000',
  '\ud800',
  'A'.repeat(100_000),
];

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
