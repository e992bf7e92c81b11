/**
 * The protocol that this build speaks. The server serves the previous ones too, so that a phone
 * that has been away through an update or two still delivers.
 * 1: a meeting had one `time`; 2: `startTime` and `endTime`; 3: mutations travel in envelopes.
 */
export const PROTOCOL = 3;
export const OLDEST_PROTOCOL = 1;

/** The last protocol whose mutations travel in the clear. */
export const PLAIN_PROTOCOL = 2;

/** Whether a protocol number is one that this build can serve. */
export function isServed(protocol: number): boolean {
  return Number.isInteger(protocol) && protocol >= OLDEST_PROTOCOL && protocol <= PROTOCOL;
}
