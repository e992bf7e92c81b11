import { isDate } from '../time.ts';
import type { RegencyRegions } from '../region.ts';
import { readDigits } from './digits.ts';
import type { DigitsFault } from './digits.ts';
import type { Sex } from './sex.ts';

/** Of a woman, the day of birth is written with 40 added. */
const WOMEN_ADD = 40;

export type NikFault = DigitsFault | 'length' | 'day' | 'month' | 'date' | 'serial';
export type NikWarning = 'temporary' | 'region' | 'kecamatan' | 'sex' | 'birth_date';

export interface NikParts {
  /** The kecamatan of the first registration, with dots. */
  readonly kecamatan: string;
  readonly sex: Sex;
  readonly day: number;
  readonly month: number;
  /** 0–99: the number does not tell the century. */
  readonly year: number;
  readonly serial: string;
}

export interface NikReading {
  /** As it is to be stored: 16 digits, or what was typed where there is a fault. */
  readonly value: string;
  readonly fault: NikFault | null;
  /** Null where there is a fault. */
  readonly parts: NikParts | null;
}

/** `MM` and `DD` in the year 2000, which has a 29 February, as every fourth year of a century. */
function isDayOfYear(year: number, month: string, day: string): boolean {
  return isDate(`${year % 4 === 0 ? 2000 : 2001}-${month}-${day}`);
}

function faultOf(value: string, day: number): NikFault | null {
  const month = value.slice(8, 10);
  if (value.length !== 16) return 'length';
  if (day < 1 || day > 31) return 'day';
  if (month < '01' || month > '12') return 'month';
  if (!isDayOfYear(Number(value.slice(10, 12)), month, String(day).padStart(2, '0'))) return 'date';
  return value.endsWith('0000') ? 'serial' : null;
}

function partsOf(value: string): NikParts {
  const written = Number(value.slice(6, 8));
  const isWoman = written > WOMEN_ADD;
  return {
    kecamatan: `${value.slice(0, 2)}.${value.slice(2, 4)}.${value.slice(4, 6)}`,
    sex: isWoman ? 'female' : 'male',
    day: isWoman ? written - WOMEN_ADD : written,
    month: Number(value.slice(8, 10)),
    year: Number(value.slice(10, 12)),
    serial: value.slice(12),
  };
}

/**
 * Reads a NIK, `PPKKCC DDMMYY NNNN`. Faults block: not 16 digits, a day outside 01–31 and 41–71,
 * a month outside 01–12, a date that no century has, the serial 0000. Source: Dukcapil.
 */
export function readNik(typed: string): NikReading {
  const { value, fault } = readDigits(typed);
  if (fault !== null) return { value, fault, parts: null };
  const parts = partsOf(value);
  const structural = faultOf(value, parts.day);
  return { value, fault: structural, parts: structural === null ? parts : null };
}

const two = (value: number) => String(value).padStart(2, '0');

/** The days that a NIK's six digits can mean, up to `today` (WIB): none, one, or two. */
export function birthDatesOf({ day, month, year }: NikParts, today: string): string[] {
  return [1900, 2000]
    .map((century) => `${century + year}-${two(month)}-${two(day)}`)
    .filter((date) => isDate(date) && date <= today);
}

/** Whether the six digits can stand for that day; the century is the date's to say. */
export function fitsBirthDate({ day, month, year }: NikParts, birthDate: string): boolean {
  return birthDate.slice(2) === `${two(year)}-${two(month)}-${two(day)}`;
}

export interface NikOwner {
  /** `YYYY-MM-DD`, or empty while unknown. */
  readonly birthDate: string;
  readonly sex: Sex | '';
}

/**
 * What is unusual about a well-formed NIK and needs a reason to go on with. A NIK records where it
 * was first registered and never changes, even after a move or a correction of the birth date, so
 * none of this makes it wrong; one that starts with 0 is a village's temporary number.
 */
export function nikWarnings(
  value: string,
  parts: NikParts,
  owner: NikOwner,
  regions: RegencyRegions,
): NikWarning[] {
  const warnings: NikWarning[] = [];
  if (value.startsWith('0')) warnings.push('temporary');
  else if (!parts.kecamatan.startsWith(`${regions.code}.`)) warnings.push('region');
  else if (!regions.kecamatan.some(({ code }) => code === parts.kecamatan)) {
    warnings.push('kecamatan');
  }
  if (owner.sex !== '' && owner.sex !== parts.sex) warnings.push('sex');
  if (isDate(owner.birthDate) && !fitsBirthDate(parts, owner.birthDate)) {
    warnings.push('birth_date');
  }
  return warnings;
}
