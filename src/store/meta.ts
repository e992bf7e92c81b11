import type { RememberedColumns } from '../domain/import/columns.ts';
import type { RegencyRegions } from '../domain/region.ts';
import type { Account } from '../protocol/account.ts';
import type { SealKey } from '../protocol/seal.ts';
import type { TotalsResponse } from '../protocol/totals.ts';
import type { TpkDatabase } from './database.ts';
import type { FormerSession, StoredSession } from './types.ts';

/**
 * Small things that the device remembers, each under its key. Sealed, unless `clear-columns.ts`
 * names the key.
 */
export interface Meta {
  session: StoredSession;
  account: Account;
  /** The account without its names, from signing in until a PIN is chosen or given: see `joining.ts`. */
  joining: Account;
  /** What goes with every try of one activation code. */
  attempt: { code: string; attempt: string };
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
  /** True once no row from before there was a vault is left in the clear. */
  olderSealed: boolean;
  totals: TotalsResponse;
  totalsAt: string;
  lastRole: string;
  /** What is sealed to, in the clear. */
  serverKey: SealKey;
  /** Whether something in the outbox has no envelope yet. */
  unsealed: boolean;
  /** Sessions of this phone whose PIN was forgotten: they speak for the relics. */
  former: FormerSession[];
  /** When this phone learnt that somebody had ended its session, and emptied itself. */
  revokedAt: string;
  /** How many mutations and photos it delivered then. */
  revokedDelivered: number;
  /** Name of the directory in which this database's second copy of unsent work lies. */
  spare: string;
}

/** The value under a key; undefined where none was written. */
export async function readMeta<K extends keyof Meta>(
  db: TpkDatabase,
  key: K,
): Promise<Meta[K] | undefined> {
  const entry = await db.meta.get(key);
  return entry?.value as Meta[K] | undefined;
}

/** The values under several keys, asked for at once; those that were not written are not in it. */
export async function readMetas<K extends keyof Meta>(
  db: TpkDatabase,
  keys: readonly K[],
): Promise<Partial<Pick<Meta, K>>> {
  const found = await db.meta.bulkGet([...keys]);
  const entries = found.flatMap((entry) => (entry === undefined ? [] : [[entry.key, entry.value]]));
  return Object.fromEntries(entries) as Partial<Pick<Meta, K>>;
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
