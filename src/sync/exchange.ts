import type { TpkDatabase } from '../store/database.ts';
import { queueCount } from '../store/queries/outbox.ts';
import type { Api } from './api.ts';
import { ApiError } from './errors.ts';
import { underLock } from './lock.ts';
import { uploadPhotos } from './photos.ts';
import { prepare } from './prepare.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import type { SyncPhase } from './status.ts';

export interface ExchangeOptions {
  /** Without pulling: for the service worker, which only delivers. */
  readonly pushOnly?: boolean;
  readonly onPhase?: (phase: SyncPhase) => void;
  readonly onPage?: (records: number) => void;
}

/**
 * One whole exchange: text out, photos out, changes in; and once more where work was added
 * meanwhile. Inside the lock from the first request to the last, though nothing would be lost
 * without it: mutation ids make every request harmless when repeated. A locked phone only sends:
 * what it sends is sealed, while what it would receive it could not seal.
 * @throws ApiError, NetworkError; after `revoked` the phone has emptied itself
 */
export async function exchange(
  db: TpkDatabase,
  api: Api,
  options: ExchangeOptions = {},
): Promise<void> {
  await underLock('tpk-lapangan-sync', async () => {
    try {
      await exchangeAll(db, api, options);
    } catch (error) {
      if (error instanceof ApiError && error.revoked) {
        const { surrender } = await import('./surrender.ts');
        await surrender(db, api);
      }
      throw error;
    }
  });
}

async function exchangeAll(db: TpkDatabase, api: Api, options: ExchangeOptions): Promise<void> {
  for (;;) {
    options.onPhase?.('sending');
    await prepare(db, api);
    if ((await db.relics.count()) > 0) {
      const { deliverRelics } = await import('./relics.ts');
      await deliverRelics(db, api);
    }
    await pushAll(db, api);
    await uploadPhotos(db, api);
    const before = await queueCount(db);
    if (options.pushOnly === true || db.locked) return;
    options.onPhase?.('receiving');
    await pullAll(db, api, options.onPage);
    // A restored server makes delivered work go out again, and people go on typing.
    if ((await queueCount(db)) <= before) return;
  }
}
