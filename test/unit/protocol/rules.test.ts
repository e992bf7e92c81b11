import { describe, expect, it } from 'vitest';
import type { Actor, Change, Occasion, View } from '../../../src/protocol/mutations/definition.ts';
import { prepare } from '../../../src/protocol/mutations/registry.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { RecordKind } from '../../../src/protocol/record-kinds.ts';
import type { AnyRow, RowOf } from '../../../src/protocol/row.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const VILLAGE = '33.16.09.2003';
const stamp = {
  accountId: id(90),
  name: 'Sri',
  deviceId: id(91),
  occurredAt: '2026-09-20T02:00:00.000Z',
  receivedAt: null,
  clockStray: null,
};
const common = { regionCode: VILLAGE, rev: 1, created: stamp, updated: stamp };

const meeting: RowOf<'meeting'> = {
  ...common,
  kind: 'meeting',
  id: id(1),
  parentId: null,
  fields: {
    kind: 'musyawarah',
    date: '2026-09-20',
    startTime: '09:00',
    endTime: '',
    place: 'Balai desa',
    agenda: '',
    minutes: '',
    decisions: '',
    chair: '',
    minuteTaker: '',
    state: 'open',
    events: [],
  },
};

const place: RowOf<'attendance'> = {
  ...common,
  kind: 'attendance',
  id: id(2),
  parentId: meeting.id,
  fields: {
    name: 'Budi',
    role: 'kepalaDesa',
    position: '',
    regionCode: VILLAGE,
    walkIn: false,
    status: 'invited',
    representedBy: '',
    signature: null,
    removed: false,
  },
};

const photo = (n: number, removed = false): RowOf<'attachment'> => ({
  ...common,
  kind: 'attachment',
  id: id(n),
  parentId: meeting.id,
  fields: {
    sha256: 'a'.repeat(64),
    mime: 'image/webp',
    size: 10,
    width: 1,
    height: 1,
    caption: '',
    removed,
    storedAt: null,
  },
});

const closed: RowOf<'meeting'> = {
  ...meeting,
  fields: {
    ...meeting.fields,
    state: 'closed',
    events: [
      {
        id: id(70),
        step: 'close',
        at: '2026-09-20T04:00:00.000Z',
        accountId: id(90),
        name: 'Sri',
        reason: '',
      },
    ],
  },
};

const viewOf = (...rows: AnyRow[]): View => ({
  get: <K extends RecordKind>(kind: K, wanted: string) =>
    rows.find((row) => row.kind === kind && row.id === wanted) as RowOf<K> | undefined,
  children: <K extends RecordKind>(kind: K, parentId: string) =>
    rows.filter((row) => row.kind === kind && row.parentId === parentId) as unknown as RowOf<K>[],
});

const actor: Actor = { role: 'facilitator', scopes: [VILLAGE], accountId: id(90), name: 'Sri' };
const stranger: Actor = { ...actor, scopes: ['33.16.01.2001'] };
const occasion: Occasion = { mutationId: id(80), occurredAt: '2026-09-20T03:00:00.000Z' };

function plan(
  name: string,
  args: object,
  { rows = [meeting, place] as AnyRow[], by = actor, on = occasion } = {},
): Result<Change[]> {
  const prepared = prepare(
    name,
    name.startsWith('meeting') && name !== 'meeting.step' ? 2 : 1,
    args,
  );
  if (!prepared.ok) throw new Error(`bad args: ${prepared.field ?? prepared.code}`);
  const { definition, args: checked } = prepared.value;
  const planned = definition.plan(checked, viewOf(...rows), by, on);
  // a phone opens no other tables for it than those that it says it looks at
  const needed = definition.needs(checked).map(({ kind }) => kind);
  const changed = planned.ok ? planned.value.map(kindOf) : [];
  expect(needed).toEqual(expect.arrayContaining(changed));
  return planned;
}

const kindOf = ({ kind }: Change) => kind;

const edit = (changes: object) => ({ id: place.id, meetingId: meeting.id, changes });
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.code);

describe('a rule', () => {
  it.each<[string, string, object, AnyRow[], string]>([
    [
      'a closed meeting',
      'attendance.edit',
      edit({ status: 'present' }),
      [closed, place],
      'meeting_closed',
    ],
    [
      'a place of another meeting',
      'attendance.edit',
      { ...edit({}), meetingId: id(9) },
      [meeting, place, { ...meeting, id: id(9) }],
      'not_available',
    ],
    ['a place that is not there', 'attendance.edit', edit({}), [meeting], 'not_available'],
    ['a place of no meeting', 'attendance.edit', edit({}), [place], 'not_available'],
    [
      'standing in for nobody named',
      'attendance.edit',
      edit({ status: 'represented' }),
      [meeting, place],
      'representative_missing',
    ],
    [
      'a village beside',
      'attendance.edit',
      edit({ regionCode: '33.16.09.2004' }),
      [meeting, place],
      'village_outside_meeting',
    ],
    [
      'an end before the start',
      'meeting.edit',
      { id: meeting.id, changes: { endTime: '08:00' } },
      [meeting],
      'invalid',
    ],
    [
      'a meeting that is not there',
      'meeting.step',
      { id: meeting.id, step: 'close', reason: '' },
      [],
      'not_available',
    ],
    [
      'reopening without a reason',
      'meeting.step',
      { id: meeting.id, step: 'reopen', reason: ' ' },
      [closed],
      'reason_missing',
    ],
  ])('refuses %s', (_what, name, args, rows, code) => {
    expect(codeOf(plan(name, args, { rows }))).toBe(code);
  });

  it.each<[string, object]>([
    ['meeting.edit', { id: meeting.id, changes: { place: 'x' } }],
    ['meeting.step', { id: meeting.id, step: 'close', reason: '' }],
    ['attendance.edit', edit({ status: 'present' })],
    ['photo.edit', { id: id(3), meetingId: meeting.id, changes: { removed: true } }],
    [
      'conflict.decide',
      { id: id(4), recordId: place.id, recordKind: 'attendance', choice: 'mine' },
    ],
  ])('%s says the same to a stranger whether or not it is there', (name, args) => {
    const there = plan(name, args, { rows: [meeting, place, photo(3)], by: stranger });
    expect(there).toEqual({ ok: false, code: 'not_available' });
    expect(plan(name, args, { rows: [], by: stranger })).toEqual(there);
    expect(plan(name, args, { rows: [] })).toEqual(there);
  });

  it('says not open only to who may know', () => {
    expect(codeOf(plan('attendance.edit', edit({}), { rows: [closed, place], by: stranger }))).toBe(
      'not_available',
    );
  });

  it('judges a late change by when it was made, on the server only', () => {
    const rows = [closed, place];
    const acted = (actedAt: string) => ({ ...occasion, actedAt });
    const changes = edit({ status: 'present' });
    const at = (actedAt: string) =>
      codeOf(plan('attendance.edit', changes, { rows, on: acted(actedAt) }));
    expect(at('2026-09-20T03:59:00.000Z')).toBe('ok');
    expect(at('2026-09-20T04:01:00.000Z')).toBe('meeting_closed');
    expect(codeOf(plan('attendance.edit', changes, { rows }))).toBe('meeting_closed');
  });

  it('counts a meeting’s photos, but not those taken off', () => {
    const add = {
      id: id(9),
      meetingId: meeting.id,
      sha256: 'b'.repeat(64),
      mime: 'image/jpeg',
      size: 1,
      width: 1,
      height: 1,
      caption: '',
    };
    const full = [meeting, photo(3), photo(4), photo(5)];
    expect(codeOf(plan('photo.add', add, { rows: full }))).toBe('photo_limit');
    expect(
      codeOf(plan('photo.add', add, { rows: [meeting, photo(3), photo(4), photo(5, true)] })),
    ).toBe('ok');
    const back = { id: id(5), meetingId: meeting.id, changes: { removed: false } };
    const withRemoved = [...full, photo(6)].map((row) => (row.id === id(5) ? photo(5, true) : row));
    expect(codeOf(plan('photo.edit', back, { rows: withRemoved }))).toBe('photo_limit');
    expect(codeOf(plan('photo.edit', back, { rows: withRemoved.slice(0, 4) }))).toBe('ok');
  });

  it('keeps who closed and when', () => {
    const result = plan('meeting.step', { id: meeting.id, step: 'close', reason: ' ' });
    expect(result).toEqual({
      ok: true,
      value: [
        { op: 'put', kind: 'meeting', id: meeting.id, fields: { state: 'closed' }, decided: true },
        {
          op: 'append',
          kind: 'meeting',
          id: meeting.id,
          field: 'events',
          item: {
            id: occasion.mutationId,
            step: 'close',
            at: occasion.occurredAt,
            accountId: actor.accountId,
            name: actor.name,
            reason: '',
          },
        },
      ],
    });
  });

  it('decides a conflict of the record that it names, and no other', () => {
    const side = { accountId: id(90), name: 'Sri', at: occasion.occurredAt };
    const conflict: RowOf<'conflict'> = {
      ...common,
      kind: 'conflict',
      id: id(4),
      parentId: place.id,
      fields: {
        recordKind: 'attendance',
        field: 'name',
        theirs: { value: 'Budi', ...side },
        mine: { value: 'Siti', ...side },
        state: 'open',
        decision: null,
      },
    };
    const args = { id: conflict.id, recordId: place.id, recordKind: 'attendance', choice: 'mine' };
    const rows = [meeting, place, conflict];
    const decided = plan('conflict.decide', args, { rows });
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { op: 'put', kind: 'attendance', id: place.id, fields: { name: 'Siti' } },
        { op: 'put', kind: 'conflict', fields: { state: 'decided', decision: { value: 'Siti' } } },
      ],
    });
    for (const wrong of [
      { recordId: meeting.id, recordKind: 'meeting' },
      { recordKind: 'meeting' },
      { recordKind: 'nothing' },
    ]) {
      expect(codeOf(plan('conflict.decide', { ...args, ...wrong }, { rows }))).toBe(
        'not_available',
      );
    }
    const over = { value: 'Siti', ...side };
    const done: RowOf<'conflict'> = {
      ...conflict,
      fields: { ...conflict.fields, state: 'decided', decision: over },
    };
    const again = (choice: string) =>
      codeOf(plan('conflict.decide', { ...args, choice }, { rows: [meeting, place, done] }));
    expect([again('mine'), again('theirs')]).toEqual(['ok', 'conflict_decided']);
  });
});
