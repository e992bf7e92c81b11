import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockStray,
  correctedInstant,
  daysBetween,
  isDate,
  isTime,
  wibDate,
  wibTime,
} from '../../../src/domain/time.ts';

describe('WIB', () => {
  it.each([
    ['2026-09-15T16:59:59.999Z', '2026-09-15', '23:59'],
    ['2026-09-15T17:00:00.000Z', '2026-09-16', '00:00'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', '00:00'],
    ['2028-02-28T20:30:00.000Z', '2028-02-29', '03:30'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(wibDate(Date.parse(instant))).toBe(date);
    expect(wibTime(Date.parse(instant))).toBe(time);
  });

  it('does not depend on the zone of the machine', () => {
    const before = process.env['TZ'];
    const instant = Date.parse('2026-09-15T17:30:00.000Z');
    for (const zone of ['Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone;
      expect([wibDate(instant), wibTime(instant)]).toEqual(['2026-09-16', '00:30']);
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
});

describe('dates', () => {
  const date = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', ' 2026-01-01'])(
    '%j is none',
    (text) => expect(isDate(text)).toBe(false),
  );

  it.each(['24:00', '9:00', '09:60', '', '09:00:00'])('%j is no time', (text) =>
    expect(isTime(text)).toBe(false),
  );

  it('add and subtract', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isDate(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(days > 0).toBe(to > from);
      }),
    );
  });

  it('the team’s fourteen days end where a calendar says', () => {
    expect(addDays('2026-09-20', 14)).toBe('2026-10-04');
  });
});

describe('a device’s clock', () => {
  const server = Date.parse('2026-09-20T00:00:00.000Z');
  it.each([
    [0, null],
    [300, null],
    [-300, null],
    [301, 301],
    [-301, -301],
    [365 * 86_400, 365 * 86_400],
  ])('that is %i s off strays by %s', (seconds, stray) => {
    expect(clockStray(server + seconds * 1000, server)).toBe(stray);
  });

  it('is corrected by what it strays', () => {
    const instant = '2026-09-20T05:00:00.000Z';
    expect(correctedInstant(instant, null)).toBe(instant);
    expect(correctedInstant(instant, 3600)).toBe('2026-09-20T04:00:00.000Z');
    expect(correctedInstant(instant, -3600)).toBe('2026-09-20T06:00:00.000Z');
    expect(correctedInstant('not an instant', 3600)).toBe('not an instant');
  });

  it('corrected, comes out as the true time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (off) => {
        const shown = new Date(server + off * 1000);
        const stray = clockStray(shown.getTime(), server);
        const corrected = Date.parse(correctedInstant(shown.toISOString(), stray));
        expect(Math.abs(corrected - server)).toBeLessThanOrEqual(300_000);
      }),
    );
  });
});
