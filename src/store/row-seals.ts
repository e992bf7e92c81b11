import { sealingOf } from './clear-columns.ts';
import type { KeyHolder } from './key-holder.ts';
import { Locked } from './locked.ts';
import { isSealed } from './sealed-row.ts';
import type { Columns } from './sealed-row.ts';

/** How the rows of one table go to the disk and come back. */
export interface RowSeals {
  /** @throws Unopened, and Locked where the table tells nothing while the phone is locked */
  readonly open: (row: Columns) => Columns;
  /** @throws Locked */
  readonly close: (row: Columns) => Columns;
}

/** Seals with whatever key is in memory at that moment. */
export function rowSeals(
  keys: KeyHolder,
  table: string,
  keyOf: (row: Columns) => unknown,
): RowSeals {
  return {
    open(row) {
      const key = keyOf(row);
      const sealing = sealingOf(table, key);
      if (sealing === undefined) return row;
      if (keys.rows !== null) return keys.rows.open(table, key, row);
      if (sealing.worksLocked) return row;
      throw new Locked(table);
    },

    close(row) {
      const key = keyOf(row);
      const sealing = sealingOf(table, key);
      if (sealing === undefined) return row;
      if (keys.rows !== null) return keys.rows.close(table, key, sealing, row);
      // read while locked, and written back with its sealed part untouched
      if (sealing.worksLocked && isSealed(row)) return row;
      throw new Locked(table);
    },
  };
}
