import { PROTOCOL } from '../protocol/version.ts';
import type { TpkDatabase } from '../store/database.ts';
import { writeMeta } from '../store/meta.ts';
import { pullCursor, takePage } from '../store/pull.ts';
import type { Api } from './api.ts';
import { noteServerTime } from './clock.ts';

/**
 * Fetches what changed, page by page, until there is no more.
 * @param onPage called after each page is on disk, with the number of its records
 * @throws ApiError, NetworkError: the pages so far are kept, the next call goes on behind them
 */
export async function pullAll(
  db: TpkDatabase,
  api: Api,
  onPage: (records: number) => void = () => {},
): Promise<void> {
  for (;;) {
    const page = await api.call('pull', {
      body: { protocol: PROTOCOL, cursor: await pullCursor(db) },
    });
    await takePage(db, page);
    await noteServerTime(db, page.serverTime);
    onPage(page.rows.length);
    if (!page.more) {
      await writeMeta(db, 'lastExchangeAt', page.serverTime);
      return;
    }
  }
}
