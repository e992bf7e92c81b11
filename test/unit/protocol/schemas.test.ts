import { createHash } from 'node:crypto';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Mutation } from '../../../src/protocol/mutation.ts';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import {
  DateText,
  Id,
  Instant,
  LineText,
  LongText,
  RegionCode,
  Sha256,
  TimeText,
} from '../../../src/protocol/primitives.ts';
import { PullRequest, PullResponse } from '../../../src/protocol/pull.ts';
import { PushRequest, PushResponse } from '../../../src/protocol/push.ts';
import { RECORDS } from '../../../src/protocol/records.ts';
import { SealedMutation } from '../../../src/protocol/seal.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';

function hashOf(schema: v.GenericSchema): string {
  const json = JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }));
  return createHash('sha256').update(json).digest('hex').slice(0, 12);
}

/**
 * What phones in the field speak. A hash that no longer fits means that they and this server would
 * misunderstand each other: raise `PROTOCOL` (or the mutation's version), write the upgrade, and
 * only then note the new hash here.
 */
describe('protocol 3', () => {
  it.each<[string, v.GenericSchema, string]>([
    ['push request', PushRequest, 'e7af521aa193'],
    ['pull request', PullRequest, 'efa360738d2b'],
    ['pull response', PullResponse, 'dfa508695ccb'],
    ['sealed mutation', SealedMutation, '9fc39e8b5545'],
    ['mutation', Mutation, 'd96b461b97f5'],
    ['record meeting', RECORDS.meeting, '920cacd1b01a'],
    ['record attendance', RECORDS.attendance, 'a82f4c5f20db'],
    ['record attachment', RECORDS.attachment, '765f149042f5'],
    ['record conflict', RECORDS.conflict, 'e008b5b01bd6'],
  ])('%s', (_name, schema, hash) => {
    expect(PROTOCOL).toBe(3);
    expect(hashOf(schema)).toBe(hash);
  });

  it.each<[keyof typeof MUTATIONS, number, string]>([
    ['meeting.create', 2, '7ea628342a4a'],
    ['meeting.edit', 2, '6e54bd37f0d1'],
    ['meeting.step', 1, '8a71cebd45f9'],
    ['attendance.add', 1, 'b808d11d290f'],
    ['attendance.edit', 1, '264ea7beee2e'],
    ['photo.add', 1, '2e2d871b94f4'],
    ['photo.edit', 1, '9b2a28463108'],
    ['conflict.decide', 1, '2c5396eeb71f'],
  ])('args of %s', (name, version, hash) => {
    const { args, version: current } = MUTATIONS[name];
    expect(current).toBe(version);
    expect(hashOf(args)).toBe(hash);
  });
});

describe('the answer to a push', () => {
  it('is read also where a later build refuses with a code of its own', () => {
    const rejected = { status: 'rejected', id: null, code: 'of_tomorrow', field: null };
    const answer = { results: [rejected], epoch: 'e', serverTime: '2026-09-20T02:00:00.000Z' };
    expect(v.parse(PushResponse, { ...answer, missing: 0 }).results).toEqual([
      { ...rejected, code: 'invalid' },
    ]);
  });
});

describe('a primitive', () => {
  it.each<[string, v.GenericSchema, unknown, boolean]>([
    ['an id', Id, '017f22e2-79b0-7cc3-98c4-dc0c0c07398f', true],
    ['an id in capitals', Id, '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', false],
    ['a region', RegionCode, '33.16.09', true],
    ['a region with a tail', RegionCode, '33.16.09\n', false],
    ['an instant', Instant, '2026-09-20T02:00:00.000Z', true],
    ['a day for an instant', Instant, '2026-09-20', false],
    ['a hash', Sha256, 'ab'.repeat(32), true],
    ['a hash cut short', Sha256, 'ab'.repeat(31), false],
    ['a line', LineText, 'Balai Desa “Kamolan”, RT 003/005', true],
    ['a line with a null', LineText, 'a\u0000', false],
    ['a line with an escape', LineText, '\u001b[31m', false],
    ['lines', LongText, 'satu\n\tdua', true],
    ['too much', LineText, 'x'.repeat(251), false],
    ['a name with an emoji', LineText, 'Sri 🌾', true],
    ['a day', DateText, '2026-09-20', true],
    ['a time', TimeText, '09:00', true],
    ['a short time', TimeText, '9:00', false],
  ])('%s', (_what, schema, value, expected) => {
    expect(v.is(schema, value)).toBe(expected);
  });
});

describe('a mutation', () => {
  const good = {
    id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    deviceSeq: 1,
    name: 'meeting.edit',
    version: 2,
    args: null,
    base: {},
    occurredAt: '2026-09-20T02:00:00.000Z',
  };

  it.each<[string, object, boolean]>([
    ['whole', {}, true],
    ['numbered from nought', { deviceSeq: 0 }, false],
    ['numbered beyond counting', { deviceSeq: 2 ** 53 }, false],
    ['of version nought', { version: 0 }, false],
    ['with a base of something else', { base: { x: { rev: 0, fields: {} } } }, false],
    ['with a base before the beginning', { base: { [good.id]: { rev: -1, fields: {} } } }, false],
    ['at no time', { occurredAt: 'now' }, false],
  ])('%s', (_title, change, expected) => {
    expect(v.is(Mutation, { ...good, ...change })).toBe(expected);
  });
});
