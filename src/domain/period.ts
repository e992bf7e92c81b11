import { done, refuse } from './result.ts';
import type { Result } from './result.ts';
import { addDays, isDate } from './time.ts';

/** One period by name, `YYYY-MM` of its month, with the WIB days of its window. */
export interface Period {
  readonly key: string;
  /** First day on which its proposals may be submitted. */
  readonly opens: string;
  /** Last day. */
  readonly closes: string;
}

/** Days that the regency has set for one period: moved, extended, or held besides the others. */
export type PeriodOverride = Period;

export interface PeriodScheme {
  /** Months 1–12 that have a period. */
  readonly months: readonly number[];
  /** Days of the month on which it opens and closes; beyond the month's end, its last day. */
  readonly openDay: number;
  readonly closeDay: number;
  /** Days after closing in which what was returned can still be handed in again. */
  readonly graceDays: number;
  readonly overrides: readonly PeriodOverride[];
}

/** The article's four, each open through its month. */
export const QUARTERLY: PeriodScheme = {
  months: [1, 4, 7, 10],
  openDay: 1,
  closeDay: 31,
  graceDays: 7,
  overrides: [],
};

/** Practice since late 2025: every month, cut off on the 17th. */
export const MONTHLY: PeriodScheme = {
  months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  openDay: 1,
  closeDay: 17,
  graceDays: 3,
  overrides: [],
};

export const PERIOD_KEY = /^\d{4}-(0[1-9]|1[0-2])$/;

const two = (value: number) => String(value).padStart(2, '0');

function dayInMonth(key: string, day: number): string {
  const first = `${key}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const wanted = `${key}-${two(Math.max(1, day))}`;
  return isDate(wanted) && wanted <= last ? wanted : last;
}

/** Faults of a scheme, by field; none where it can be used. */
export function checkScheme(scheme: PeriodScheme): string[] {
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 31;
  const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12;
  const keys = scheme.overrides.map(({ key }) => key);
  const faults: [string, boolean][] = [
    ['months', scheme.months.length > 0 && scheme.months.every(isMonth)],
    ['openDay', isDay(scheme.openDay)],
    ['closeDay', isDay(scheme.closeDay) && scheme.closeDay >= scheme.openDay],
    ['graceDays', Number.isInteger(scheme.graceDays) && scheme.graceDays >= 0],
    [
      'overrides',
      new Set(keys).size === keys.length &&
        scheme.overrides.every(
          ({ key, opens, closes }) =>
            PERIOD_KEY.test(key) && isDate(opens) && isDate(closes) && opens <= closes,
        ),
    ],
  ];
  return faults.filter(([, sound]) => !sound).map(([field]) => field);
}

/**
 * The period of that key; null where the scheme has none. Days set for one period win over the
 * scheme, so that a period a proposal belongs to keeps its window when months are taken out.
 */
export function periodOf(scheme: PeriodScheme, key: string): Period | null {
  const set = scheme.overrides.find((one) => one.key === key);
  if (set !== undefined) return set;
  if (!PERIOD_KEY.test(key) || !scheme.months.includes(Number(key.slice(5)))) return null;
  const { openDay, closeDay } = scheme;
  return { key, opens: dayInMonth(key, openDay), closes: dayInMonth(key, closeDay) };
}

const inOrder = (left: Period, right: Period) =>
  left.closes.localeCompare(right.closes) || left.key.localeCompare(right.key);

/** All periods whose months lie in the given years, by closing day, those set apart included. */
export function periodsOfYears(scheme: PeriodScheme, from: number, to: number): Period[] {
  const keys = new Set(scheme.overrides.map(({ key }) => key));
  for (let year = from; year <= to; year += 1) {
    for (const month of scheme.months) keys.add(`${year}-${two(month)}`);
  }
  const inYears = [...keys].filter((key) => {
    const year = Number(key.slice(0, 4));
    return year >= from && year <= to;
  });
  return inYears
    .map((key) => periodOf(scheme, key))
    .filter((period): period is Period => period !== null)
    .sort(inOrder);
}

function periodsAround(scheme: PeriodScheme, day: string): Period[] {
  const year = Number(day.slice(0, 4));
  return periodsOfYears(scheme, year - 1, year + 1);
}

/** The periods open on a WIB day, the one that closes first at the front. */
export function openPeriods(scheme: PeriodScheme, day: string): Period[] {
  return periodsAround(scheme, day).filter(({ opens, closes }) => opens <= day && day <= closes);
}

/** The next period that has not opened yet; null where the scheme has none within a year. */
export function nextPeriod(scheme: PeriodScheme, day: string): Period | null {
  const ahead = periodsAround(scheme, day).filter(({ opens }) => opens > day);
  return ahead.sort((a, b) => a.opens.localeCompare(b.opens) || inOrder(a, b))[0] ?? null;
}

/** The period that something begun on this day belongs to: the open one, else the next. */
export function periodFor(scheme: PeriodScheme, day: string): Period | null {
  return openPeriods(scheme, day)[0] ?? nextPeriod(scheme, day);
}

export type PeriodPhase = 'ahead' | 'open' | 'grace' | 'closed';

/** Where a period stands on a WIB day. */
export function periodPhase(scheme: PeriodScheme, period: Period, day: string): PeriodPhase {
  if (day < period.opens) return 'ahead';
  if (day <= period.closes) return 'open';
  return day <= addDays(period.closes, scheme.graceDays) ? 'grace' : 'closed';
}

/** The period that a late proposal is offered: the one open or next after its own. */
export function offerInstead(scheme: PeriodScheme, key: string, day: string): Period | null {
  const own = periodOf(scheme, key);
  const later = [...openPeriods(scheme, day), nextPeriod(scheme, day)];
  return (
    later.find(
      (period): period is Period =>
        period !== null && period.key !== key && (own === null || period.closes > own.closes),
    ) ?? null
  );
}

/**
 * Whether a proposal of that period may be submitted on a WIB day: in its window, or, if it had
 * been returned, in the days of grace after it. Late ones are offered `offerInstead`.
 * @param day by the device's clock as well as it could be corrected: what was handed in on time
 * with no network is on time
 */
export function checkSubmissionDay(
  scheme: PeriodScheme,
  key: string,
  day: string,
  wasReturned: boolean,
): Result<Period> {
  const period = periodOf(scheme, key);
  if (period === null) return refuse('period_unknown', 'period');
  const phase = periodPhase(scheme, period, day);
  if (phase === 'ahead') return refuse('period_ahead', 'period');
  const isOpen = phase === 'open' || (phase === 'grace' && wasReturned);
  return isOpen ? done(period) : refuse('period_closed', 'period');
}
