/**
 * The protocol that this build speaks. The server serves the previous one too, so that a phone
 * that has been away through one update still delivers.
 * 1: a meeting had one `time`; 2: `startTime` and `endTime`.
 */
export const PROTOCOL = 2;
export const OLDEST_PROTOCOL = 1;

/** Whether a protocol number is one that this build can serve. */
export function isServed(protocol: number): boolean {
  return Number.isInteger(protocol) && protocol >= OLDEST_PROTOCOL && protocol <= PROTOCOL;
}
