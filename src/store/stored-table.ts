import type { DBCore, DBCoreKeyRange, DBCoreTable, DBCoreTransaction, Table } from 'dexie';
import type { Columns } from './sealed-row.ts';

// the numbers of an enum that exists in Dexie's types only
const ALL = { type: 3, lower: undefined, upper: undefined } as unknown as DBCoreKeyRange;

/** Reads a table beneath the sealing, locked or not; inside the transaction at hand, if there is one. */
export class StoredTable {
  readonly #table: Table;
  readonly #core: () => DBCore | null;

  constructor(table: Table, core: () => DBCore | null) {
    this.#table = table;
    this.#core = core;
  }

  /** Every row: clear columns, and the others in `sealed`. */
  toArray(): Promise<Columns[]> {
    return this.#read(async (table, trans) => {
      const query = { index: table.schema.primaryKey, range: ALL };
      const { result } = await table.query({ trans, values: true, query });
      return result as Columns[];
    });
  }

  /** The rows under these keys; undefined where there is none. */
  bulkGet(keys: unknown[]): Promise<(Columns | undefined)[]> {
    return this.#read((table, trans) => table.getMany({ trans, keys }));
  }

  #read<T>(work: (table: DBCoreTable, trans: DBCoreTransaction) => Promise<T>): Promise<T> {
    return this.#table.db.transaction('r', this.#table, async ({ idbtrans }) => {
      const core = this.#core();
      if (core === null) throw new Error('the database is not open');
      return work(core.table(this.#table.name), idbtrans);
    });
  }
}
