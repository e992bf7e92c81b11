import fc, { assert } from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { DEADLINE_DAYS, deadlineOf } from '../../../src/domain/deadline.ts';
import { addDays, daysBetween, wibDate } from '../../../src/domain/time.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('a village with two weeks from the 16th', () => {
  const at = (today: string, submittedOn: string | null = null) =>
    deadlineOf({ socialisedOn: '2026-09-16', submittedOn, today });

  it.each([
    ['2026-09-16', 14],
    ['2026-09-17', 13],
    ['2026-09-29', 1],
    ['2026-09-30', 0],
  ])('has on %s %i days left', (today, daysLeft) => {
    expect(at(today)).toEqual({ kind: 'running', lastDay: '2026-09-30', daysLeft });
  });

  it('is late from the day after its last day, and counts the days', () => {
    const late = { kind: 'late', lastDay: '2026-09-30', on: null };
    expect(at('2026-10-01')).toEqual({ ...late, daysLate: 1 });
    expect(at('2026-10-10')).toEqual({ ...late, daysLate: 10 });
  });

  it('stays in time once it was, however late it is read', () => {
    expect(at('2027-05-01', '2026-09-30')).toEqual({ kind: 'inTime', on: '2026-09-30' });
  });

  it('stays late by the days by which it was', () => {
    const late = { kind: 'late', lastDay: '2026-09-30', daysLate: 3, on: '2026-10-03' };
    expect(at('2026-10-03', '2026-10-03')).toEqual(late);
    expect(at('2027-05-01', '2026-10-03')).toEqual(late);
  });
});

describe('a village without a socialisation', () => {
  it('has no deadline', () => {
    const facts = { socialisedOn: null, submittedOn: null, today: '2026-09-16' };
    expect(deadlineOf(facts)).toEqual({ kind: 'noMeeting' });
  });

  it('is in time when it has reported all the same', () => {
    const facts = { socialisedOn: null, submittedOn: '2026-09-20', today: '2026-10-20' };
    expect(deadlineOf(facts)).toEqual({ kind: 'inTime', on: '2026-09-20' });
  });
});

test('the number of days is a setting', () => {
  const facts = { socialisedOn: '2026-09-16', submittedOn: null, today: '2026-09-20' };
  expect(deadlineOf({ ...facts, days: 3 })).toMatchObject({ kind: 'late', daysLate: 1 });
  expect(deadlineOf({ ...facts, days: 30 })).toMatchObject({ kind: 'running', daysLeft: 26 });
});

test('a day later is a day less, and then a day later', () => {
  assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (socialisedOn, after) => {
      const today = addDays(socialisedOn, after);
      const left = DEADLINE_DAYS - after;
      const found = deadlineOf({ socialisedOn, submittedOn: null, today });
      const told =
        found.kind === 'running' ? { daysLeft: left } : { kind: 'late', daysLate: -left };
      expect(found).toMatchObject(told);
    }),
  );
});

test('months and leap years have the days that they have', () => {
  expect(daysBetween('2028-02-20', '2028-03-05')).toBe(14);
  expect(daysBetween('2027-02-20', '2027-03-05')).toBe(13);
  const facts = { socialisedOn: '2027-12-25', submittedOn: null, today: '2028-01-08' };
  expect(deadlineOf(facts)).toMatchObject({ kind: 'running', daysLeft: 0 });
});

describe('whatever zone the phone is in', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  // from the first to the last second of the village's last day in WIB, and a second beyond
  const LAST_DAY_BEGINS = Date.UTC(2026, 8, 29, 17);
  const LAST_DAY_ENDS = Date.UTC(2026, 8, 30, 17);

  it.each([
    ['Asia/Jakarta', -420],
    ['Asia/Jayapura', -540],
    ['UTC', 0],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['America/New_York', 240],
  ])('the last day is the last day of WIB: %s', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date(LAST_DAY_BEGINS).getTimezoneOffset()).toBe(offset);
    const at = (instant: number) =>
      deadlineOf({ socialisedOn: '2026-09-16', submittedOn: null, today: wibDate(instant) });
    expect(at(LAST_DAY_BEGINS - 1)).toMatchObject({ kind: 'running', daysLeft: 1 });
    expect(at(LAST_DAY_BEGINS)).toMatchObject({ kind: 'running', daysLeft: 0 });
    expect(at(LAST_DAY_ENDS - 1)).toMatchObject({ kind: 'running', daysLeft: 0 });
    expect(at(LAST_DAY_ENDS)).toMatchObject({ kind: 'late', daysLate: 1 });
  });
});
