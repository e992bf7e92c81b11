import { isDate } from '../time.ts';

/** Whole years on a day, both `YYYY-MM-DD`; null where the birth date is none, or ahead. */
export function ageOn(birthDate: string, day: string): number | null {
  if (!isDate(birthDate) || birthDate > day) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) > day.slice(5) ? years - 1 : years;
}
