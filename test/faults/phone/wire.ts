import 'fake-indexeddb/auto';

/**
 * Faults of the browser's database, tied to a counted request to it. What lies under IndexedDB is
 * in memory, but transactions are as the standard has them: a connection that is cut has written
 * all of a transaction or nothing.
 */
export interface Wire {
  /** Trips at this many requests from now; for `silent` and `full` at so many commits. */
  left: number;
  /**
   * `cut`: the browser ends in the middle of a transaction. `silent`: it ends just after a commit,
   * and nobody hears of that. `full`: the commit finds no room.
   */
  readonly trip: 'cut' | 'silent' | 'full';
  /** How many commits in a row find no room. */
  times: number;
}

/** What the library has below the standard's face. */
interface Inner extends IDBTransaction {
  readonly _requests: readonly { readonly request: IDBRequest }[];
  readonly _state: string;
  _abort(name: string | null): void;
  _rollbackLog: unknown[];
  _start(): void;
}
interface InnerDatabase extends IDBDatabase {
  readonly _rawDatabase: { readonly transactions: readonly Inner[] };
}

const wires = new Map<string, Wire>();
const cuts = new WeakSet<IDBDatabase>();
const connections = new Set<IDBDatabase>();
const onCut = new Map<string, () => void>();

/** Sets a wire in one phone's database; null takes it away. */
export function setWire(name: string, wire: Wire | null, tripped: () => void = () => {}): void {
  if (wire === null) wires.delete(name);
  else wires.set(name, wire);
  onCut.set(name, tripped);
}

/** Ends every connection to a database as a killed browser does. */
export function cutConnections(name: string): void {
  wires.delete(name);
  for (const connection of Array.from(connections)) {
    if (connection.name !== name) continue;
    cuts.add(connection);
    connections.delete(connection);
    const { transactions } = (connection as InnerDatabase)['_rawDatabase'];
    for (const one of transactions.slice()) {
      if (one.db === connection && one['_state'] !== 'finished') one['_abort']('AbortError');
    }
    connection.close();
  }
  onCut.get(name)?.();
}

function gone(): never {
  throw new DOMException('The connection was closed.', 'InvalidStateError');
}

function countRequest(store: IDBObjectStore | IDBIndex): void {
  const transaction = 'transaction' in store ? store.transaction : store.objectStore.transaction;
  const { db } = transaction;
  if (cuts.has(db)) gone();
  const wire = wires.get(db.name);
  if (wire?.trip !== 'cut') return;
  wire.left -= 1;
  if (wire.left > 0) return;
  cutConnections(db.name);
  gone();
}

/** What a commit finds: room, none, or the end of the browser. */
function atCommit({ db, mode }: Inner): Wire['trip'] | 'through' {
  const wire = wires.get(db.name);
  if (wire === undefined || wire.trip === 'cut' || mode !== 'readwrite') return 'through';
  wire.left -= 1;
  if (wire.left > 0) return 'through';
  wire.times -= 1;
  if (wire.times <= 0) wires.delete(db.name);
  onCut.get(db.name)?.();
  return wire.trip;
}

function wrapStores(): void {
  const methods = ['put', 'add', 'delete', 'clear', 'get', 'getAll', 'getAllKeys', 'openCursor'];
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of methods) {
      const real = Reflect.get(prototype, method) as ((...args: unknown[]) => unknown) | undefined;
      if (real === undefined) continue;
      Object.assign(prototype, {
        [method](this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          countRequest(this);
          return real.apply(this, args);
        },
      });
    }
  }
}

function wrapTransactions(): void {
  const open = Reflect.get(IDBDatabase.prototype, 'transaction') as (...a: unknown[]) => unknown;
  Object.assign(IDBDatabase.prototype, {
    transaction(this: IDBDatabase, ...args: unknown[]) {
      if (cuts.has(this)) gone();
      connections.add(this);
      return open.apply(this, args);
    },
  });
  const inner = IDBTransaction.prototype as Inner;
  const start: () => void = Reflect.get(inner, '_start');
  inner['_start'] = function finish(this: Inner) {
    const isOver = this['_requests'].length === 0 && this['_state'] !== 'finished';
    const found = isOver && !cuts.has(this.db) ? atCommit(this) : 'through';
    if (found === 'full') this['_abort']('QuotaExceededError');
    else if (found === 'silent') {
      // what was written stays; whoever waited for it hears what one hears of a browser that ended
      this['_rollbackLog'] = [];
      this['_abort']('AbortError');
      cutConnections(this.db.name);
    } else start.call(this);
  };
}

wrapStores();
wrapTransactions();
