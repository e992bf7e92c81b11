import type { TpkDatabase } from '../store/database.ts';
import { relicFiles } from '../store/handover.ts';
import { takeReceipts } from '../store/handover-receipts.ts';
import { readMeta } from '../store/meta.ts';
import type { Api } from './api.ts';

/**
 * Delivers what was sealed under a PIN that nobody remembers, as the work of the sessions that made
 * it. Works while the phone is locked.
 * @throws ApiError, NetworkError
 */
export async function deliverRelics(db: TpkDatabase, api: Api): Promise<void> {
  if ((await db.relics.count()) === 0 || (await readMeta(db, 'serverKey')) === undefined) return;
  for (const { token, bytes } of await relicFiles(db)) {
    const { slips } = await api.handover(bytes, token);
    await takeReceipts(db, slips.join('\n'));
  }
}
