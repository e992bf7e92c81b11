import type { DBCoreKeyRange, DBCoreMutateRequest, DBCoreTable, Transaction } from 'dexie';
import type { TpkDatabase } from './database.ts';

// a number of an enum that exists in Dexie's types only
const RANGE = 1;

/** Everything between two keys, both among it. */
export function between(lower: unknown, upper: unknown): DBCoreKeyRange {
  return { type: RANGE, lower, upper } as unknown as DBCoreKeyRange;
}

/**
 * Requests inside one of Dexie's transactions, beneath its tables. What is written is sealed,
 * watched by live queries and rolled back as theirs; only most of what each of their promises costs
 * is spared, which on a cheap phone is more than the request itself.
 */
export class Within {
  readonly #db: TpkDatabase;
  readonly #trans: IDBTransaction;

  constructor(db: TpkDatabase, { idbtrans }: Transaction) {
    this.#db = db;
    this.#trans = idbtrans;
  }

  /** The rows under these keys; undefined where there is none. */
  get<T>(table: string, keys: readonly unknown[]): Promise<(T | undefined)[]> {
    return this.#core(table).getMany({ trans: this.#trans, keys: [...keys] });
  }

  /** The rows that have this under an index. */
  where<T>(table: string, index: string, value: unknown): Promise<T[]> {
    const core = this.#core(table);
    const found = core.schema.getIndexByKeyPath(index);
    if (found === undefined) throw new Error(`no index ${index}`);
    const query = { index: found, range: between(value, value) };
    const asked = core.query({ trans: this.#trans, values: true, query });
    return asked.then(({ result }) => result as T[]);
  }

  put(table: string, values: readonly object[]): Promise<unknown> {
    return this.#mutate(table, { type: 'put', trans: this.#trans, values });
  }

  /** @throws where there is a row under one of the keys */
  add(table: string, values: readonly object[]): Promise<unknown> {
    return this.#mutate(table, { type: 'add', trans: this.#trans, values });
  }

  delete(table: string, keys: readonly unknown[]): Promise<unknown> {
    return this.#mutate(table, { type: 'delete', trans: this.#trans, keys: [...keys] });
  }

  /**
   * Nothing more will be asked: the browser need not hear from here again before it writes. Where
   * anything that was asked before fails, nothing is written, as without this.
   */
  commit(): void {
    this.#trans.commit();
  }

  #core(table: string): DBCoreTable {
    return this.#db.table(table).core;
  }

  #mutate(table: string, request: DBCoreMutateRequest): Promise<unknown> {
    return this.#core(table)
      .mutate(request)
      .then(({ numFailures, failures }) => {
        if (numFailures > 0) throw Object.values(failures)[0];
      });
  }
}
