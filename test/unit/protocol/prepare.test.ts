import { describe, expect, it } from 'vitest';
import { MUTATIONS, prepare } from '../../../src/protocol/mutations/registry.ts';
import { fieldsFromOlder, rowForProtocol } from '../../../src/protocol/upgrade.ts';
import type { Row } from '../../../src/protocol/row.ts';
import { isServed, OLDEST_PROTOCOL, PROTOCOL } from '../../../src/protocol/version.ts';

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const create = {
  id: ID,
  regionCode: '33.16.09.2003',
  kind: 'musyawarah',
  date: '2026-09-20',
  startTime: '09:00',
  endTime: '',
  place: 'Balai desa',
  agenda: '',
  chair: '',
  minuteTaker: '',
};
const { startTime: _start, endTime: _end, chair: _chair, minuteTaker: _taker, ...rest } = create;

describe('prepare', () => {
  it('finds every mutation by its own name', () => {
    expect(Object.entries(MUTATIONS).map(([key, { name }]) => [key, name])).toEqual(
      Object.keys(MUTATIONS).map((key) => [key, key]),
    );
  });

  it('checks and keeps what is of today', () => {
    const prepared = prepare('meeting.create', 2, { ...create, surplus: 1 });
    expect(prepared).toMatchObject({ ok: true, value: { args: create } });
    expect(prepared.ok && prepared.value.args).not.toHaveProperty('surplus');
  });

  it.each<[string, number, unknown, object]>([
    ['meeting.explode', 1, {}, { code: 'unknown_mutation' }],
    ['toString', 1, {}, { code: 'unknown_mutation' }],
    ['__proto__', 1, {}, { code: 'unknown_mutation' }],
    ['meeting.create', 3, create, { code: 'app_too_old' }],
    ['meeting.create', 0, create, { code: 'app_too_old' }],
    ['meeting.create', 1, create, { code: 'invalid' }],
    ['meeting.create', 1, null, { code: 'invalid' }],
    ['meeting.create', 2, null, { code: 'invalid' }],
    ['meeting.create', 2, { ...create, date: 'tomorrow' }, { code: 'invalid', field: 'date' }],
    ['meeting.create', 2, { ...create, place: 'a\u0000b' }, { code: 'invalid', field: 'place' }],
    [
      'meeting.create',
      2,
      { ...create, agenda: 'x'.repeat(8001) },
      { code: 'invalid', field: 'agenda' },
    ],
    ['meeting.edit', 2, { id: ID, changes: { state: 'closed' } }, { ok: true }],
    [
      'attendance.edit',
      1,
      { id: ID, meetingId: ID, changes: { signature: { height: 500, strokes: [['a']] } } },
      { code: 'invalid', field: 'changes.signature.strokes.0.0' },
    ],
  ])('%s, version %i, %j: %j', (name, version, args, expected) => {
    expect(prepare(name, version, args)).toMatchObject(expected);
  });

  it('lets no field through that an edit does not name', () => {
    const prepared = prepare('meeting.edit', 2, {
      id: ID,
      changes: { place: 'Pendopo', state: 'closed', events: [], kind: 'socialisation' },
    });
    expect(prepared.ok && prepared.value.args).toEqual({ id: ID, changes: { place: 'Pendopo' } });
    const photo = prepare('photo.edit', 1, {
      id: ID,
      meetingId: ID,
      changes: { storedAt: '2026-09-20T00:00:00.000Z', sha256: 'a'.repeat(64) },
    });
    expect(photo.ok && photo.value.args).toEqual({ id: ID, meetingId: ID, changes: {} });
  });
});

describe('what an app of protocol 1 made', () => {
  it('is brought up to date: one time becomes the start', () => {
    const made = prepare('meeting.create', 1, { ...rest, time: '08:30' });
    expect(made.ok && made.value.args).toEqual({ ...create, startTime: '08:30' });
    const edit = prepare('meeting.edit', 1, {
      id: ID,
      changes: { time: '10:00', place: 'Pendopo' },
    });
    expect(edit.ok && edit.value.args).toEqual({
      id: ID,
      changes: { startTime: '10:00', place: 'Pendopo' },
    });
    const other = prepare('meeting.edit', 1, { id: ID, changes: { place: 'Pendopo' } });
    expect(other.ok && other.value.args).toEqual({ id: ID, changes: { place: 'Pendopo' } });
  });

  it.each([{ ...rest }, { ...rest, time: 9 }, { ...rest, time: '9' }])(
    'is refused where it is broken',
    (args) => {
      expect(prepare('meeting.create', 1, args)).toMatchObject({ ok: false, code: 'invalid' });
    },
  );

  it('knew fields by other names', () => {
    const old = { time: '08:30', place: 'Balai' };
    expect(fieldsFromOlder('meeting', old)).toEqual({ startTime: '08:30', place: 'Balai' });
    expect(fieldsFromOlder('attendance', old)).toBe(old);
    const today = { startTime: '09:00' };
    expect(fieldsFromOlder('meeting', today)).toBe(today);
  });
});

describe('a row for an app of protocol 1', () => {
  const stamp = {
    accountId: ID,
    name: 'Sri',
    deviceId: ID,
    occurredAt: '2026-09-20T00:00:00.000Z',
    receivedAt: null,
    clockStray: null,
  };
  const row: Row = {
    kind: 'meeting',
    id: ID,
    regionCode: '33.16.09.2003',
    parentId: null,
    rev: 1,
    fields: { startTime: '09:00', endTime: '11:00', place: 'Balai' },
    created: stamp,
    updated: stamp,
  };

  it('has one time, and is untouched for an app of today', () => {
    expect(rowForProtocol(row, 1)).toEqual({ ...row, fields: { time: '09:00', place: 'Balai' } });
    expect(rowForProtocol(row, PROTOCOL)).toBe(row);
    expect(rowForProtocol({ ...row, kind: 'attendance' }, 1)).toEqual({
      ...row,
      kind: 'attendance',
    });
    expect(row.fields).toHaveProperty('endTime');
  });
});

describe('the protocol', () => {
  it('of today and the one before are served', () => {
    expect(PROTOCOL - OLDEST_PROTOCOL).toBeGreaterThanOrEqual(1);
    const numbers = [OLDEST_PROTOCOL - 1, OLDEST_PROTOCOL, PROTOCOL, PROTOCOL + 1, 1.5, Number.NaN];
    expect(numbers.map(isServed)).toEqual([false, true, true, false, false, false]);
  });
});
