import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkPlan,
  MEETING_STATES,
  MEETING_STEPS,
  meetingFitsRegion,
  meetingPhase,
  precedesEnd,
  stepMeeting,
  whyNotOpen,
} from '../../../src/domain/meeting.ts';
import type { MeetingPlan, MeetingState, MeetingStep } from '../../../src/domain/meeting.ts';

const VILLAGE = '33.16.09.2003';
const plan: MeetingPlan = {
  kind: 'musyawarah',
  date: '2026-09-20',
  startTime: '09:00',
  endTime: '11:30',
  place: 'Balai desa',
};

describe('a step of a meeting', () => {
  const table: Record<MeetingState, Record<MeetingStep, string>> = {
    open: { close: 'closed', reopen: 'open', cancel: 'cancelled', restore: 'open' },
    closed: {
      close: 'closed',
      reopen: 'open',
      cancel: 'meeting_closed',
      restore: 'meeting_not_cancelled',
    },
    cancelled: {
      close: 'meeting_cancelled',
      reopen: 'meeting_not_closed',
      cancel: 'cancelled',
      restore: 'open',
    },
  };
  const cases = MEETING_STATES.flatMap((state) =>
    MEETING_STEPS.map((step) => [state, step, table[state][step]] as const),
  );

  it.each(cases)('%s, %s: %s', (state, step, expected) => {
    const result = stepMeeting(state, step, 'a reason');
    expect(result.ok ? result.value : result.code).toBe(expected);
  });

  it.each(['reopen', 'cancel'] as const)('%s needs a reason', (step) => {
    const from = step === 'reopen' ? 'closed' : 'open';
    expect(stepMeeting(from, step, ' ')).toEqual({
      ok: false,
      code: 'reason_missing',
      field: 'reason',
    });
  });

  it.each([
    ['open', 'close'],
    ['cancelled', 'restore'],
  ] as const)('from %s, %s needs none', (state, step) => {
    expect(stepMeeting(state, step, '').ok).toBe(true);
  });

  it('leaves every state but by the table, and every state can be left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MEETING_STEPS)), (steps) => {
        let state: MeetingState = 'open';
        for (const step of steps) {
          const result = stepMeeting(state, step, 'a reason');
          if (result.ok) state = result.value;
        }
        const ways = MEETING_STEPS.map((step) => stepMeeting(state, step, 'a reason'));
        expect(ways.some((way) => way.ok && way.value !== state)).toBe(true);
      }),
    );
  });
});

describe('a meeting’s contents', () => {
  it.each([
    ['open', null],
    ['closed', 'meeting_closed'],
    ['cancelled', 'meeting_cancelled'],
  ] as const)('while %s: %s', (state, code) => {
    expect(whyNotOpen(state)?.code ?? null).toBe(code);
  });

  const at = (time: string) => `2026-09-20T${time}:00.000Z`;
  const closedTwice = {
    state: 'closed' as const,
    events: [
      { step: 'close' as const, at: at('04:00') },
      { step: 'reopen' as const, at: at('04:30') },
      { step: 'close' as const, at: at('05:00') },
    ],
  };

  it.each([
    ['before it was closed first', '03:00', true],
    ['while it was open again', '04:45', true],
    ['as it was closed', '05:00', true],
    ['after', '05:01', false],
  ])('done %s', (_title, time, expected) => {
    expect(precedesEnd(closedTwice, at(time))).toBe(expected);
  });

  it('are judged by instants, not by their text', () => {
    expect(precedesEnd(closedTwice, '2026-09-20T11:59:00+07:00')).toBe(true);
    expect(precedesEnd(closedTwice, '2026-09-20T12:01:00+07:00')).toBe(false);
    expect(precedesEnd(closedTwice, 'nonsense')).toBe(false);
  });

  it('are judged by what ended the meeting', () => {
    const cancelled = { ...closedTwice, state: 'cancelled' as const };
    expect(precedesEnd(cancelled, at('03:00'))).toBe(false);
    const events = [...closedTwice.events, { step: 'cancel' as const, at: at('06:00') }];
    expect(precedesEnd({ state: 'cancelled', events }, at('05:30'))).toBe(true);
  });
});

describe('a meeting’s plan', () => {
  it('that is whole is accepted, also without an end', () => {
    expect(checkPlan(plan, VILLAGE).ok).toBe(true);
    expect(checkPlan({ ...plan, endTime: '' }, VILLAGE).ok).toBe(true);
  });

  it.each<[string, Partial<MeetingPlan>]>([
    ['date', { date: '2026-02-30' }],
    ['startTime', { startTime: '25:00' }],
    ['endTime', { endTime: '09:00' }],
    ['endTime', { endTime: '08:59' }],
    ['endTime', { endTime: '9.30' }],
    ['place', { place: ' ' }],
  ])('with a bad %s is refused', (field, change) => {
    expect(checkPlan({ ...plan, ...change }, VILLAGE)).toEqual({
      ok: false,
      code: 'invalid',
      field,
    });
  });

  it.each([
    ['socialisation', [false, false, true, true]],
    ['teamFormation', [false, false, true, true]],
    ['musyawarah', [false, false, false, true]],
  ] as const)('%s fits province, regency, kecamatan, village: %j', (kind, fits) => {
    const codes = ['33', '33.16', '33.16.09', VILLAGE];
    expect(codes.map((code) => meetingFitsRegion(kind, code))).toEqual(fits);
    expect(codes.map((code) => checkPlan({ ...plan, kind }, code).ok)).toEqual(fits);
  });
});

describe('where a meeting stands', () => {
  it.each([
    ['open', '2026-09-21', 'planned'],
    ['open', '2026-09-20', 'today'],
    ['open', '2026-09-19', 'past'],
    ['closed', '2026-09-21', 'closed'],
    ['cancelled', '2026-09-20', 'cancelled'],
  ] as const)('%s on %s: %s', (state, date, phase) => {
    expect(meetingPhase(state, date, '2026-09-20')).toBe(phase);
  });
});
