import { liveQuery } from 'dexie';

/** A query that runs again whenever what it read has changed, in this tab or another. */
export interface Live<T> {
  /** Returns the function that ends the subscription. */
  subscribe(next: (value: T) => void, fail: (error: unknown) => void): () => void;
}

/** Makes a query over the database live. */
export function live<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe(next, fail) {
      // Dexie follows what is read after an await only in a function that it sees to be async
      const subscription = liveQuery(async () => query()).subscribe(next, fail);
      return () => subscription.unsubscribe();
    },
  };
}
