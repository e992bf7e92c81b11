import type { TpkDatabase } from '../store/database.ts';
import { relicFiles } from '../store/handover.ts';
import { takeReceipts } from '../store/handover-receipts.ts';
import { readMeta } from '../store/meta.ts';
import type { Api } from './api.ts';

/**
 * Delivers what was sealed under a PIN that nobody remembers, or in a database that is gone, as the
 * work of the sessions that made it. Works while the phone is locked.
 * @throws ApiError, NetworkError
 */
export async function deliverRelics(db: TpkDatabase, api: Api): Promise<void> {
  if ((await readMeta(db, 'serverKey')) === undefined) return;
  for (let left = await db.relics.count(), before = left + 1; left > 0 && left < before;) {
    for (const { token, bytes } of await relicFiles(db)) {
      const { slips } = await api.handover(bytes, token);
      await takeReceipts(db, slips.join('\n'));
    }
    // photos that found no room in the file before
    [before, left] = [left, await db.relics.count()];
  }
}
