import type { Row } from '../../protocol/row.ts';
import type { Caller } from './caller.ts';
import type { Storage } from './database.ts';

export interface PullOptions {
  readonly cursor: string | null;
  readonly protocol: number;
  /** Most rows in a page; `PULL_LIMIT` where absent. */
  readonly limit?: number;
}

/** The parts of a `PullResponse` that come from the records. */
export interface ChangesPage {
  readonly rows: Row[];
  readonly cursor: string;
  readonly more: boolean;
  readonly restart: 'scope' | 'epoch' | null;
  readonly epoch: string;
}

/** Changed records in the caller's area, in `rev` order, from where the cursor stands. */
export async function pullChanges(
  _storage: Storage,
  _caller: Caller,
  _options: PullOptions,
): Promise<ChangesPage> {
  throw new Error('not written yet');
}
