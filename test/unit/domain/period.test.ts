import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkScheme,
  checkSubmissionDay,
  MONTHLY,
  nextPeriod,
  offerInstead,
  openPeriods,
  periodFor,
  periodOf,
  periodPhase,
  periodsOfYears,
  QUARTERLY,
} from '../../../src/domain/period.ts';
import { addDays } from '../../../src/domain/time.ts';
import { anyDate } from '../../support/arbitraries.ts';

const keys = (periods: readonly { key: string }[]) => periods.map(({ key }) => key);
const EXTENDED = {
  ...QUARTERLY,
  overrides: [
    { key: '2026-01', opens: '2026-01-05', closes: '2026-02-10' },
    { key: '2026-06', opens: '2026-06-10', closes: '2026-06-20' },
  ],
};

describe('the periods', () => {
  it('of the article are January, April, July and October, each its month', () => {
    expect(periodsOfYears(QUARTERLY, 2026, 2026)).toEqual([
      { key: '2026-01', opens: '2026-01-01', closes: '2026-01-31' },
      { key: '2026-04', opens: '2026-04-01', closes: '2026-04-30' },
      { key: '2026-07', opens: '2026-07-01', closes: '2026-07-31' },
      { key: '2026-10', opens: '2026-10-01', closes: '2026-10-31' },
    ]);
  });

  it('end with a short month', () => {
    const scheme = { ...MONTHLY, openDay: 30, closeDay: 31 };
    expect(periodOf(scheme, '2026-02')).toEqual({
      key: '2026-02',
      opens: '2026-02-28',
      closes: '2026-02-28',
    });
    expect(periodOf(scheme, '2028-02')?.closes).toBe('2028-02-29');
  });

  it('that the regency has moved or added go by their own days', () => {
    expect(keys(periodsOfYears(EXTENDED, 2026, 2026))).toEqual([
      '2026-01',
      '2026-04',
      '2026-06',
      '2026-07',
      '2026-10',
    ]);
    expect(keys(openPeriods(EXTENDED, '2026-02-10'))).toEqual(['2026-01']);
    expect(openPeriods(EXTENDED, '2026-01-04')).toEqual([]);
  });

  it.each(['2026-13', '2026-02', '26-01', '', '2026-1'])('have none called %j', (key) => {
    expect(periodOf(QUARTERLY, key)).toBeNull();
  });
});

describe('on a WIB day', () => {
  it('a period is open from its first to its last day', () => {
    expect(keys(openPeriods(QUARTERLY, '2026-01-01'))).toEqual(['2026-01']);
    expect(keys(openPeriods(QUARTERLY, '2026-01-31'))).toEqual(['2026-01']);
    expect(openPeriods(QUARTERLY, '2026-02-01')).toEqual([]);
    expect(nextPeriod(QUARTERLY, '2026-11-24')?.key).toBe('2027-01');
    expect(periodFor(QUARTERLY, '2026-11-24')?.key).toBe('2027-01');
    expect(periodFor(QUARTERLY, '2026-10-24')?.key).toBe('2026-10');
  });

  it('of any date the open one covers it, the next lies ahead, and one of both is offered', () => {
    const scheme = fc.record({
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
      openDay: fc.integer({ min: 1, max: 15 }),
      closeDay: fc.integer({ min: 15, max: 31 }),
      graceDays: fc.integer({ min: 0, max: 20 }),
      overrides: fc.constant([]),
    });
    fc.assert(
      fc.property(scheme, anyDate, (one, day) => {
        expect(checkScheme(one)).toEqual([]);
        const open = openPeriods(one, day);
        const next = nextPeriod(one, day);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(open.every(({ opens, closes }) => opens <= day && day <= closes)).toBe(true);
        expect(next !== null && next.opens > day).toBe(true);
        expect(periodFor(one, day)).toEqual(open[0] ?? next);
        const isFound = open.every((period) => checkSubmissionDay(one, period.key, day, false).ok);
        expect(isFound).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a late proposal is refused, and offered the open or the next period', () => {
    expect(checkSubmissionDay(QUARTERLY, '2026-10', '2026-09-30', false)).toMatchObject({
      code: 'period_ahead',
    });
    expect(checkSubmissionDay(QUARTERLY, '2026-10', '2026-10-31', false).ok).toBe(true);
    expect(checkSubmissionDay(QUARTERLY, '2026-10', '2026-11-01', false)).toMatchObject({
      code: 'period_closed',
    });
    expect(checkSubmissionDay(QUARTERLY, '2026-11', '2026-11-01', false)).toMatchObject({
      code: 'period_unknown',
    });
    expect(offerInstead(QUARTERLY, '2026-10', '2026-11-01')?.key).toBe('2027-01');
    expect(offerInstead(QUARTERLY, '2026-07', '2026-10-02')?.key).toBe('2026-10');
    // never one that closes before its own
    expect(offerInstead(QUARTERLY, '2026-10', '2026-07-02')).toBeNull();
    // months were taken out of the scheme
    expect(offerInstead(QUARTERLY, '2026-09', '2026-10-02')?.key).toBe('2026-10');
  });

  it('what was returned may come again in the days of grace', () => {
    const lastDay = addDays('2026-10-31', QUARTERLY.graceDays);
    expect(checkSubmissionDay(QUARTERLY, '2026-10', lastDay, true).ok).toBe(true);
    expect(checkSubmissionDay(QUARTERLY, '2026-10', lastDay, false).ok).toBe(false);
    expect(checkSubmissionDay(QUARTERLY, '2026-10', addDays(lastDay, 1), true).ok).toBe(false);
    const period = { key: '2026-10', opens: '2026-10-01', closes: '2026-10-31' };
    const phases = ['2026-09-30', '2026-10-31', lastDay, addDays(lastDay, 1)].map((day) =>
      periodPhase(QUARTERLY, period, day),
    );
    expect(phases).toEqual(['ahead', 'open', 'grace', 'closed']);
  });
});

describe('a scheme', () => {
  it.each([
    [{ months: [] }, ['months']],
    [{ months: [0, 13] }, ['months']],
    [{ openDay: 0 }, ['openDay']],
    [{ openDay: 20, closeDay: 10 }, ['closeDay']],
    [{ graceDays: -1 }, ['graceDays']],
    [{ overrides: [{ key: '2026-01', opens: '2026-02-01', closes: '2026-01-01' }] }, ['overrides']],
    [{ overrides: [...EXTENDED.overrides, ...EXTENDED.overrides] }, ['overrides']],
  ])('with %j is faulty in %j', (fault, fields) => {
    expect(checkScheme({ ...QUARTERLY, ...fault })).toEqual(fields);
    expect(checkScheme(EXTENDED)).toEqual([]);
  });
});
