/** A database as the browser has it, with nothing of the app in between: the floor. */
export interface Bare {
  put(records: readonly object[]): Promise<void>;
  all(): Promise<object[]>;
  /** The last ones by key, the last first. */
  newest(count: number): Promise<object[]>;
  clear(): Promise<void>;
}

const STORE = 'records';

/** Opens a new one with the indexes that the app has on its rows. */
export async function openBare(name: string): Promise<Bare> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => {
    const store = opening.result.createObjectStore(STORE, { keyPath: 'id' });
    for (const index of ['regionCode', 'parentId']) store.createIndex(index, index);
  });
  const database = await settled(opening);
  const write = (work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('abort')));
    });
  };
  const read = () => database.transaction(STORE).objectStore(STORE);
  return {
    put: (records) => write((store) => records.forEach((record) => store.put(record))),
    all: () => settled(read().getAll() as IDBRequest<object[]>),
    newest(count) {
      const found: object[] = [];
      const request = read().openCursor(null, 'prev');
      return new Promise((resolve, reject) => {
        request.addEventListener('error', () => reject(request.error ?? new Error('cursor')));
        request.addEventListener('success', () => {
          const cursor = request.result;
          if (cursor === null) return resolve(found);
          found.push(cursor.value as object);
          if (found.length === count) return resolve(found);
          cursor.continue();
        });
      });
    },
    clear: () => write((store) => store.clear()),
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}
