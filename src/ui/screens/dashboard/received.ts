import { wibDate, wibTime } from '../../../domain/time.ts';
import type { DashboardTexts } from '../../../i18n/id/dashboard.ts';
import type { Formats } from '../../../i18n/formats.ts';

const MINUTE_MS = 60_000;

/** Whether something arrived within the last minute before the figures were made. */
export function isFresh(instant: string | null, asOf: string): boolean {
  return instant !== null && Date.parse(asOf) - Date.parse(instant) < MINUTE_MS;
}

/** When something last arrived, as seen from the moment that the figures were made. */
export function receivedText(
  t: DashboardTexts,
  formats: Formats,
  instant: string | null,
  asOf: string,
): string {
  if (instant === null) return t.when.never;
  if (isFresh(instant, asOf)) return t.when.justNow;
  const [then, now] = [Date.parse(instant), Date.parse(asOf)];
  if (now - then < 60 * MINUTE_MS) return t.when.ago(formats.span(now - then));
  return wibDate(then) === wibDate(now)
    ? t.when.today(formats.time(wibTime(then)))
    : formats.shortDay(wibDate(then));
}
