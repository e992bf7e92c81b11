import { createHash } from 'node:crypto';
import { readableRegions } from '../../domain/role.ts';
import type { Holder } from '../../domain/role.ts';

/** Where a puller stands: everything up to `rev` of that database and that area is known. */
export interface Cursor {
  readonly epoch: string;
  readonly rev: number;
  readonly area: string;
}

/**
 * A short name of what a person can read: another one when their regions change, and when records
 * were purged, which leave no trace that a puller could be told of.
 */
export function areaOf(holder: Holder, purges: number): string {
  const regions = JSON.stringify(readableRegions(holder));
  const named = purges === 0 ? regions : `${regions} ${purges}`;
  return createHash('sha256').update(named).digest('base64url').slice(0, 16);
}

/** The cursor as a text that means nothing to others. */
export function writeCursor({ epoch, rev, area }: Cursor): string {
  return Buffer.from(JSON.stringify([epoch, rev, area])).toString('base64url');
}

/** The cursor of a text; null where it cannot be read. */
export function readCursor(text: string): Cursor | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts)) return null;
    const [epoch, rev, area] = parts as unknown[];
    if (typeof epoch !== 'string' || typeof area !== 'string') return null;
    return typeof rev === 'number' && Number.isSafeInteger(rev) && rev >= 0
      ? { epoch, rev, area }
      : null;
  } catch {
    return null;
  }
}
