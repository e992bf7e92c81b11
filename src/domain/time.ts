/** Western Indonesian Time (WIB): UTC+7 the year round, for all of Java. */
const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The WIB calendar day (`YYYY-MM-DD`) of an instant in Unix ms, whatever the phone's zone. */
export function wibDate(instantMs: number): string {
  return new Date(instantMs + WIB_OFFSET_MS).toISOString().slice(0, 10);
}

/** The WIB clock time (`HH:MM`) of an instant in Unix ms. */
export function wibTime(instantMs: number): string {
  return new Date(instantMs + WIB_OFFSET_MS).toISOString().slice(11, 16);
}

/** Whether a text is an existing calendar day `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

/** Whether a text is a clock time `HH:MM`, 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return TIME.test(text);
}

/** `date` moved by whole calendar days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** How far a device's clock may stray before its times are marked as doubtful, in seconds. */
export const CLOCK_TOLERANCE_S = 300;

/**
 * An instant by a device's clock, as a clock without that stray would have shown it.
 * @param strayS seconds as given by `clockStray`; null leaves the instant as it is
 */
export function correctedInstant(instant: string, strayS: number | null): string {
  const ms = Date.parse(instant);
  if (strayS === null || Number.isNaN(ms)) return instant;
  return new Date(ms - strayS * 1000).toISOString();
}

/**
 * The stray of a device's clock in whole seconds (positive: the device is ahead), or null where
 * it is within tolerance.
 */
export function clockStray(deviceMs: number, serverMs: number): number | null {
  const stray = Math.round((deviceMs - serverMs) / 1000);
  return Math.abs(stray) > CLOCK_TOLERANCE_S ? stray : null;
}
