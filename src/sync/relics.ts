import type { TpkDatabase } from '../store/database.ts';
import { relicFiles } from '../store/handover.ts';
import type { RelicFile } from '../store/handover.ts';
import { takeReceipts } from '../store/handover-receipts.ts';
import { readMeta } from '../store/meta.ts';
import { forgetServerKey } from '../store/sealing.ts';
import type { Api } from './api.ts';
import { ApiError, isPassing } from './errors.ts';

/**
 * Delivers what was sealed under a PIN that nobody remembers, or in a database that is gone, as the
 * work of the sessions that made it. Works while the phone is locked. What is wrong with one file
 * holds up neither the others nor one's own work: its relics stay, and are tried with each exchange.
 * @throws ApiError where the server is in trouble, NetworkError
 */
export async function deliverRelics(db: TpkDatabase, api: Api): Promise<void> {
  if ((await readMeta(db, 'serverKey')) === undefined) return;
  for (let left = await db.relics.count(), before = left + 1; left > 0 && left < before;) {
    for (const { token, bytes } of await relicFiles(db)) {
      await deliverOne(db, api, { token, bytes });
    }
    // photos that found no room in the file before
    [before, left] = [left, await db.relics.count()];
  }
}

async function deliverOne(db: TpkDatabase, api: Api, { token, bytes }: RelicFile): Promise<void> {
  try {
    const { slips } = await api.handover(bytes, token);
    await takeReceipts(db, slips.join('\n'));
  } catch (error) {
    if (!(error instanceof ApiError) || isPassing(error)) throw error;
    if (error.field === 'key_unknown') await forgetServerKey(db);
  }
}
