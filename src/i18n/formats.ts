export type Language = 'id' | 'en';

/** Times are those of Western Indonesia (WIB), whatever the phone's zone. */
const ZONE = 'Asia/Jakarta';
const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

const SIZES = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const;

export interface Formats {
  /** `2026-09-16` as "Rabu, 16 September 2026". */
  day(date: string): string;
  /** `2026-09-16` as "16 Sep 2026". */
  shortDay(date: string): string;
  /** `2026-09-16` as "Rabu". */
  weekday(date: string): string;
  /** `2026-09-16` as "September 2026". */
  month(date: string): string;
  /** `09:00` as "09.00 WIB"; with an end "09.00–11.30 WIB". */
  time(start: string, end?: string): string;
  /** An ISO instant as "16 Sep 2026, 14.05 WIB". */
  moment(instant: string): string;
  /** A span in ms in its largest unit: "3 hari", "2 jam", "1 menit". */
  span(ms: number): string;
  number(value: number): string;
  percent(share: number): string;
  /** Bytes as "180 kB" or "2,4 MB". */
  bytes(count: number): string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** Dates, times and numbers in a language, always in WIB. */
export function formatsOf(language: Language): Formats {
  const locale = LOCALE[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const moments = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const clock = (time: string) => (language === 'id' ? time.replace(':', '.') : time);
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    day: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    weekday: dates({ weekday: 'long' }),
    month: dates({ month: 'long', year: 'numeric' }),
    time: (start, end = '') => `${clock(start)}${end === '' ? '' : `–${clock(end)}`} WIB`,
    moment: (instant) => `${moments.format(new Date(instant))} WIB`,
    span(ms) {
      const [unit, size] = UNITS.find((each) => Math.abs(ms) >= each[1]) ?? UNITS[3];
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 0,
      }).format(Math.floor(Math.abs(ms) / size));
    },
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    bytes(count) {
      const [unit, size] = SIZES.find((each) => count >= each[1]) ?? SIZES[2];
      const digits = unit === 'kB' || count >= 100 * size ? 0 : 1;
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      return `${format.format(count / size)} ${unit}`;
    },
  };
}
