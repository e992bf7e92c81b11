import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../src/i18n/formats.ts';

const id = formatsOf('id');
const en = formatsOf('en');

describe('dates and times', () => {
  it('are those of the day that is meant, in any zone', () => {
    expect(id.day('2026-09-16')).toBe('Rabu, 16 September 2026');
    expect(en.day('2026-09-16')).toMatch(/Wednesday,? 16 September 2026/);
    expect(id.shortDay('2026-01-01')).toBe('1 Jan 2026');
    expect(id.month('2026-10-15')).toBe('Oktober 2026');
  });

  it('stand in WIB', () => {
    // 23.30 in UTC is half past six the next morning in Blora
    expect(id.moment('2026-09-16T23:30:00.000Z')).toBe('17 Sep 2026, 06.30 WIB');
    expect(id.moment('2026-09-16T17:00:00.000Z')).toBe('17 Sep 2026, 00.00 WIB');
    expect(id.time('09:00')).toBe('09.00 WIB');
    expect(id.time('09:00', '11:30')).toBe('09.00–11.30 WIB');
    expect(en.time('09:00')).toBe('09:00 WIB');
  });

  it('measure a span in its largest unit', () => {
    expect(id.span(3 * 86_400_000 + 5)).toBe('3 hari');
    expect(id.span(-2 * 3_600_000)).toBe('2 jam');
    expect(id.span(90_000)).toBe('1 menit');
    expect(id.span(999)).toBe('0 detik');
    expect(en.span(86_400_000)).toBe('1 day');
  });
});

describe('numbers', () => {
  it('are written as people write them', () => {
    expect(id.number(443_572)).toBe('443.572');
    expect(id.percent(0.125)).toBe('12,5%');
    expect(id.bytes(180_400)).toBe('180 kB');
    expect(id.bytes(2_400_000)).toBe('2,4 MB');
    expect(id.bytes(10_739_000_000)).toBe('10,7 GB');
    expect(id.bytes(0)).toBe('0 kB');
  });
});
