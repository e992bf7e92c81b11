import { openDatabase } from '../store/database.ts';
import { markSignedOut, readSession } from '../store/session.ts';
import { createApi } from '../sync/api.ts';
import { ApiError } from '../sync/errors.ts';
import { exchange } from '../sync/exchange.ts';
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
    if (session === undefined || session.signedOut) return;
    const api = createApi({ token: async () => (await readSession(db))?.token ?? null });
    await exchange(db, api, { pushOnly: true });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'unauthorised') throw error;
    await markSignedOut(db);
  } finally {
    db.close();
  }
}
