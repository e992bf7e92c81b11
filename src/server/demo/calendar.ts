import { addDays } from '../../domain/time.ts';

/** The instant of a clock time (WIB) on a day. */
export function instantOf(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+07:00`);
}

/** The working day that is nearest to a day, going away from `today`; today itself stays. */
export function workingDay(date: string, today: string): string {
  if (date === today) return date;
  const step = date < today ? -1 : 1;
  let day = date;
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, step);
  return day;
}
