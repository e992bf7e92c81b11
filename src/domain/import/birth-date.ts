import { fitsBirthDate, readNik } from '../identity/nik.ts';
import type { NikParts } from '../identity/nik.ts';
import { addDays, isDate } from '../time.ts';

const MONTHS = new Map(
  (
    'januari:1 jan:1 februari:2 pebruari:2 feb:2 peb:2 maret:3 mar:3 april:4 apr:4 mei:5 may:5 ' +
    'juni:6 jun:6 juli:7 jul:7 agustus:8 agt:8 agu:8 ags:8 aug:8 september:9 sep:9 sept:9 ' +
    'oktober:10 okt:10 oct:10 november:11 nopember:11 nov:11 nop:11 desember:12 des:12 dec:12'
  )
    .split(' ')
    .map((pair): [string, number] => {
      const [name = '', month = ''] = pair.split(':');
      return [name, Number(month)];
    }),
);

const two = (value: number | string) => String(value).padStart(2, '0');

function dateOf(year: string, month: number | string, day: number | string): string | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : null;
}

/** Excel counts days from 1899-12-30, for all days after its invented 29 February 1900. */
function fromSerial(text: string): string | null {
  const serial = Number(text);
  return serial > 60 && serial < 60_000 ? addDays('1899-12-30', Math.floor(serial)) : null;
}

/** Day, month and year in the customary order, and with day and month changed about. */
function candidates(first: string, second: string, year: string): string[] {
  const month = MONTHS.get(second.toLowerCase());
  if (month !== undefined) return [dateOf(year, month, first)].filter((date) => date !== null);
  return [dateOf(year, second, first), dateOf(year, first, second)].filter((date) => date !== null);
}

function centuries(year: string, today: string): string[] {
  if (year.length === 4) return [year];
  return [`20${year}`, `19${year}`].filter((full) => `${full}-01-01` <= today);
}

/** `1980/12/31`, `19801231` */
const YEAR_FIRST = /^((?:19|20)\d{2})([/. ]?)(\d{2}|(?<=[/. ])\d)\2(\d{2}|(?<=[/. ])\d)$/;
/** Days, perhaps with a part of one; a number like 1980 is a year, from which no day can be had. */
const SERIAL = /^(?!(?:19|20)\d{2}$)\d{3,5}([.,]\d+)?$/;

function allCandidates(text: string, today: string): string[] {
  const [iso] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text) ?? [];
  if (iso !== undefined) return isDate(iso) ? [iso] : [];
  const [, y = '', , m = '', d = ''] = YEAR_FIRST.exec(text) ?? [];
  if (y !== '') return [dateOf(y, m, d)].filter((date) => date !== null);
  if (SERIAL.test(text)) {
    return [fromSerial(text.replace(',', '.'))].filter((date) => date !== null);
  }
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[\s/.,-]+([a-z]+|\d{1,2})[\s/.,-]+(\d{4}|\d{2})(?:\s+\d{1,2}[:.]\d{2}.*)?$/i.exec(
      text,
    ) ?? [];
  return centuries(year, today).flatMap((full) => candidates(day, month, full));
}

export interface BirthDateReading {
  /** `YYYY-MM-DD`; empty where nothing was written or nothing can be made of it. */
  readonly date: string;
  readonly fault: 'unreadable' | 'ambiguous' | null;
}

/**
 * Reads a birth date in the ways that lists write it: `31-12-1980`, `31 Desember 1980`,
 * `1980-12-31`, a day count of Excel, two digits for the year. Where a century, or the order of day
 * and month, is not certain, the NIK decides; where it cannot, day comes first, and two digits
 * for a year are `ambiguous`.
 */
export function readBirthDate(text: string, nik: string, today: string): BirthDateReading {
  if (text === '') return { date: '', fault: null };
  const found = allCandidates(text, today).filter((date) => date <= today);
  const parts: NikParts | null = readNik(nik).parts;
  const confirmed = found.filter((date) => parts !== null && fitsBirthDate(parts, date));
  const years = new Set(found.map((date) => date.slice(0, 4)));
  const [date] = confirmed.length === 1 ? confirmed : found;
  if (date === undefined) return { date: '', fault: 'unreadable' };
  if (years.size > 1 && confirmed.length !== 1) return { date: '', fault: 'ambiguous' };
  return { date, fault: null };
}
