import type { RememberedColumns } from '../domain/import/columns.ts';
import type { RegencyRegions } from '../domain/region.ts';
import type { TotalsResponse } from '../protocol/totals.ts';
import type { TpkDatabase } from './database.ts';
import type { StoredSession } from './types.ts';

/** Small things that the device remembers, each under its key. */
export interface Meta {
  session: StoredSession;
  regions: RegencyRegions;
  /** Last number given to a mutation of this device. */
  deviceSeq: number;
  /** Numbers that will never reach the server: thrown away by a person, or delivered under another. */
  spent: number[];
  cursor: string;
  epoch: string;
  /** Counts full pulls. */
  generation: number;
  /** True while a full pull has begun and not ended. */
  pulling: boolean;
  /** When the first full pull ended. */
  pulledAt: string;
  lastExchangeAt: string;
  lastError: string;
  /** Server's clock minus the device's, in ms, where it is off by more than the tolerance; else 0. */
  clockOffsetMs: number;
  /** Numbers that the server never got though they were given out: lost work. */
  missing: number;
  language: 'id' | 'en';
  installDismissedAt: string;
  firstSavedAt: string;
  autoLockMinutes: number;
  /** What `vault` needs to open with a PIN. */
  lock: unknown;
  /** Which heading holds what, as the last import of a list settled it. */
  importColumns: RememberedColumns;
  totals: TotalsResponse;
  totalsAt: string;
  lastRole: string;
}

/** The value under a key; undefined where none was written. */
export async function readMeta<K extends keyof Meta>(
  db: TpkDatabase,
  key: K,
): Promise<Meta[K] | undefined> {
  const entry = await db.meta.get(key);
  return entry?.value as Meta[K] | undefined;
}

/** Writes a value under its key. */
export async function writeMeta<K extends keyof Meta>(
  db: TpkDatabase,
  key: K,
  value: Meta[K],
): Promise<void> {
  await db.meta.put({ key, value });
}

/** Forgets the value under a key. */
export async function removeMeta(db: TpkDatabase, key: keyof Meta): Promise<void> {
  await db.meta.delete(key);
}
