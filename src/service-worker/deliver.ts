import { openDatabase } from '../store/database.ts';
import { carriedCount } from '../store/carried.ts';
import { markSignedOut, readSession } from '../store/session.ts';
import { createApi } from '../sync/api.ts';
import { deliverCarried } from '../sync/carry.ts';
import { isUnauthorised } from '../sync/errors.ts';
import { exchange } from '../sync/exchange.ts';
import { surrenderLeft } from '../sync/surrender.ts';
import { SYNC_TAG } from '../sync/tag.ts';

/**
 * Delivers what waits, though no page is open. Rejects where the network failed again, so that
 * the browser tries later.
 */
export async function deliverOutbox(tag: string): Promise<void> {
  if (tag !== SYNC_TAG) return;
  const db = openDatabase();
  try {
    const session = await readSession(db);
    if (session === undefined) return;
    const api = createApi({ token: async () => (await readSession(db))?.token ?? null });
    if (session.signedOut) {
      await surrenderLeft(db, api);
      return;
    }
    const hasOthers = (await carriedCount(db)) > 0;
    const ended = await Promise.allSettled([
      exchange(db, api, { pushOnly: true }),
      // beside it: large, and of others
      hasOthers ? deliverCarried(db, api) : Promise.resolve(),
    ]);
    const errors = ended.flatMap((one): unknown[] =>
      one.status === 'rejected' ? [one.reason] : [],
    );
    if (errors.some(isUnauthorised)) await markSignedOut(db);
    const other = errors.find((error) => !isUnauthorised(error));
    if (other !== undefined) throw other;
  } finally {
    db.close();
  }
}
