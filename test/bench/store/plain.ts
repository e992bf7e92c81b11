import type { DBCore } from 'dexie';
import { TpkDatabase } from '../../../src/store/database.ts';
import type { RowSeals } from '../../../src/store/row-seals.ts';
import { StoredTable } from '../../../src/store/stored-table.ts';

/** The same database with nothing sealed, to tell what sealing costs. Only here. */
export class PlainDatabase extends TpkDatabase {
  #core: DBCore | null = null;

  constructor(name: string) {
    super(name);
    this.unuse({ stack: 'dbcore', name: 'sealing' });
    this.use({
      stack: 'dbcore',
      name: 'plain',
      create: (core) => {
        this.#core = core;
        return core;
      },
    });
  }

  protected override sealing(): RowSeals {
    return { open: (row) => row, close: (row) => row };
  }

  override stored(name: string): StoredTable {
    return new StoredTable(this.table(name), () => this.#core);
  }
}
