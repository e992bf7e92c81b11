import 'fake-indexeddb/auto';
import type { Session } from '../../src/protocol/session.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { TpkDatabase } from '../../src/store/database.ts';
import { mutateAll } from '../../src/store/mutate.ts';
import { newId } from '../../src/store/new-id.ts';
import { queueCount } from '../../src/store/queries/outbox.ts';
import { readyToSeal } from '../../src/store/sealing.ts';
import { saveSession } from '../../src/store/session.ts';
import { createApi } from '../../src/sync/api.ts';
import type { Api } from '../../src/sync/api.ts';
import { exchange } from '../../src/sync/exchange.ts';
import { makeSeal, newKey } from '../../src/vault/seal.ts';
import { meteredApi } from './meter.ts';
import type { Meter } from './meter.ts';
import { photosOf, proposalsOf, teamOf } from './village.ts';

// Each phone is a browser of its own; here hundreds of them share one process and its locks.
Object.defineProperty(navigator, 'locks', { value: undefined });

/** A phone: the app's own store and sync, over an IndexedDB in memory. */
export interface LoadPhone {
  readonly village: string;
  readonly db: TpkDatabase;
  /** Ids of all that was typed. */
  readonly typed: readonly string[];
  /** Sends and receives once. @throws ApiError, NetworkError */
  exchange(): Promise<void>;
  /** What is still on the phone alone: mutations and photos. */
  waiting(): Promise<number>;
}

/** One that has joined and received its area, and on which nothing was typed. */
export async function newPhone(
  session: Session,
  origin: string,
  village: string,
  meter: Meter,
): Promise<LoadPhone> {
  const db = openDatabase(`phone-${newId()}`);
  db.unlock(makeSeal(newKey()));
  await saveSession(db, session);
  await readyToSeal(db);
  const api: Api = createApi({ origin, token: () => Promise.resolve(session.token) });
  const metered = meteredApi(api, meter);
  return {
    village,
    db,
    typed: [],
    exchange: () => exchange(db, metered),
    async waiting() {
      return (await queueCount(db)) + (await db.uploads.count());
    },
  };
}

/** The same with a village's work of two weeks on it, typed with no network. */
export async function withWork(phone: LoadPhone, photos: number): Promise<LoadPhone> {
  const { db, village } = phone;
  const proposals = proposalsOf(village);
  const pictures = await photosOf(db, proposals, photos);
  const done = await mutateAll(db, [...teamOf(village), ...proposals, ...pictures]);
  if (!done.ok) throw new Error(`the phone of ${village} refused: ${done.code}`);
  return { ...phone, typed: done.value.mutationIds };
}
