import { uuidv7 } from '../domain/id.ts';

/** A new record or mutation id: UUID version 7, so that ids sort by when they were made. */
export function newId(nowMs: number = Date.now()): string {
  return uuidv7(nowMs, crypto.getRandomValues(new Uint8Array(16)));
}
