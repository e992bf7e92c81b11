import Dexie, { RangeSet } from 'dexie';
import type { ObservabilitySet, Transaction } from 'dexie';
import type { TpkDatabase } from './database.ts';
import type { Columns } from './sealed-row.ts';

/** As Dexie does it: from so many rows on, live queries are told of the whole table. */
const MANY = 50;

/**
 * Requests inside one of Dexie's transactions, handed to the browser as they are. What is written
 * is sealed, watched by live queries and rolled back as all else; what is spared is what each of
 * Dexie's tables and promises costs, which on a cheap phone is more than the request itself. Hooks
 * of tables are not called.
 */
export class Within {
  readonly #db: TpkDatabase;
  readonly #trans: IDBTransaction & { mutatedParts?: ObservabilitySet };

  constructor(db: TpkDatabase, { idbtrans }: Transaction) {
    this.#db = db;
    this.#trans = idbtrans;
  }

  /** In the transaction in which this is called. */
  static now(db: TpkDatabase): Within {
    return new Within(db, Dexie.currentTransaction);
  }

  /** The rows under these keys; undefined where there is none. */
  get<T>(table: string, keys: readonly string[]): Promise<(T | undefined)[]> {
    const store = this.#trans.objectStore(table);
    const open = this.#db.seals(table).open;
    const requests = keys.map((key) => store.get(key) as IDBRequest<Columns | undefined>);
    return settled(requests).then((rows) => rows.map((row) => row && (open(row) as T)));
  }

  /** The rows that have this under an index. */
  where<T>(table: string, index: string, value: string): Promise<T[]> {
    const open = this.#db.seals(table).open;
    const asked = this.#trans.objectStore(table).index(index).getAll(value);
    return settled([asked as IDBRequest<Columns[]>]).then(
      ([rows]) => (rows ?? []).map(open) as T[],
    );
  }

  /** The same as the disk has them. */
  stored(table: string, keys: readonly string[]): Promise<Columns[]> {
    const store = this.#trans.objectStore(table);
    const asked = keys.map((key) => store.get(key) as IDBRequest<Columns | undefined>);
    return settled(asked).then((rows) => rows.filter((row) => row !== undefined));
  }

  /** The keys between two, both among it; no more than `limit`. */
  keys(table: string, from: string, to: string, limit?: number): Promise<string[]> {
    return firstOf(this.#trans.objectStore(table).getAllKeys(IDBKeyRange.bound(from, to), limit));
  }

  /** The keys of rows by what they have under an index, between two values. */
  keysBy(table: string, index: string, from: string, to: string): Promise<string[]> {
    const source = this.#trans.objectStore(table).index(index);
    return firstOf(source.getAllKeys(IDBKeyRange.bound(from, to)));
  }

  put(table: string, rows: readonly object[]): Promise<unknown> {
    return this.#write(table, rows, (store, row) => store.put(row));
  }

  /** @throws where there is a row under one of the keys */
  add(table: string, rows: readonly object[]): Promise<unknown> {
    return this.#write(table, rows, (store, row) => store.add(row));
  }

  /** Deletes everything between two keys, both among it. */
  deleteRange(table: string, from: string, to: string): Promise<unknown> {
    const parts = (this.#trans.mutatedParts ??= {});
    for (const part of ['', ':dels']) this.#part(parts, table, part).add({ from, to });
    return settled([this.#trans.objectStore(table).delete(IDBKeyRange.bound(from, to))]);
  }

  #write(
    table: string,
    rows: readonly object[],
    ask: (store: IDBObjectStore, row: object) => IDBRequest,
  ): Promise<unknown> {
    const store = this.#trans.objectStore(table);
    const close = this.#db.seals(table).close;
    this.#tell(table, rows as readonly Columns[]);
    return settled(rows.map((row) => ask(store, close(row as Columns))));
  }

  /** What live queries are told once this is committed. */
  #tell(table: string, rows: readonly Columns[]): void {
    const parts = (this.#trans.mutatedParts ??= {});
    const { primKey, indexes } = this.#db.table(table).schema;
    const all = rows.length < MANY ? rows : null;
    const columns = [
      ['', primKey.keyPath],
      [':dels', primKey.keyPath],
      ...indexes.map(({ name, keyPath }) => [name, keyPath]),
    ];
    for (const [name, keyPath] of columns) {
      const set = this.#part(parts, table, String(name));
      if (all === null) set.add({ from: Dexie.minKey, to: Dexie.maxKey });
      else set.addKeys(all.flatMap((row) => (row[String(keyPath)] ?? []) as string[]));
    }
  }

  #part(parts: ObservabilitySet, table: string, name: string): RangeSet {
    return (parts[`idb://${this.#db.name}/${table}/${name}`] ??= new RangeSet()) as RangeSet;
  }
}

const firstOf = (request: IDBRequest<IDBValidKey[]>): Promise<string[]> =>
  settled([request]).then(([keys]) => (keys ?? []) as string[]);

/** What all of them gave; where one fails the browser rolls back the transaction. */
function settled<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  return new Dexie.Promise<T[]>((resolve, reject) => {
    const last = requests.at(-1);
    if (last === undefined) return resolve([]);
    for (const request of requests) {
      request.addEventListener('error', (event) => {
        // to where Dexie would keep the browser from rolling back
        event.stopPropagation();
        reject(request.error);
      });
    }
    last.addEventListener('success', () => resolve(requests.map(({ result }) => result)));
  });
}
