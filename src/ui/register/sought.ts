import type { TpkDatabase } from '../../store/database.ts';
import { keepUntilLock } from '../../store/kept.ts';

/** What is being looked for. */
export interface Sought {
  readonly typed: string;
  /** Code of a village; empty for all. */
  readonly village: string;
  /** Rows that are drawn at most. */
  readonly most: number;
}

/** Rows drawn at first, at each key: three screens of a phone. */
export const FIRST = 20;
export const NOTHING_SOUGHT: Sought = { typed: '', village: '', most: FIRST };

const kept = new WeakMap<TpkDatabase, Sought>();

/** What was last looked for, so that the way back from a person leads to the same list. */
export function lastSought(db: TpkDatabase): Sought {
  return kept.get(db) ?? NOTHING_SOUGHT;
}

/** Remembers it until the phone locks. It never stands in an address: names and NIKs are typed. */
export function rememberSought(db: TpkDatabase, sought: Sought): void {
  if (!kept.has(db)) keepUntilLock(db, () => kept.delete(db));
  kept.set(db, sought);
}
