import { CLOCK_TOLERANCE_S } from '../domain/time.ts';
import type { TpkDatabase } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';

/** Keeps how far the device's clock is off, so that screens can show the right day. */
export async function noteServerTime(db: TpkDatabase, serverTime: string): Promise<void> {
  const offset = Date.parse(serverTime) - db.now();
  const kept = Math.abs(offset) > CLOCK_TOLERANCE_S * 1000 ? offset : 0;
  const before = (await readMeta(db, 'clockOffsetMs')) ?? 0;
  // Jitter of the line is not news.
  if (Math.abs(kept - before) > 10_000) await writeMeta(db, 'clockOffsetMs', kept);
}
