import type { PullResponse } from '../protocol/pull.ts';
import { PROTOCOL } from '../protocol/version.ts';
import type { TpkDatabase } from '../store/database.ts';
import { writeMeta } from '../store/meta.ts';
import { pullCursor, readyPage, takePage } from '../store/pull.ts';
import type { ReadyPage } from '../store/pull.ts';
import type { Api } from './api.ts';
import { noteServerTime } from './clock.ts';

/**
 * Fetches what changed, page by page, until there is no more. While a page is written the next one
 * is on its way, or is looked through and sealed; what was fetched and could not be written is forgotten, and fetched again.
 * @param onPage called after each page is on disk, with the number of its records
 * @throws ApiError, NetworkError: the pages so far are kept, the next call goes on behind them
 */
export async function pullAll(
  db: TpkDatabase,
  api: Api,
  onPage: (records: number) => void = () => {},
): Promise<void> {
  const fetchPage = (cursor: string | null): Promise<PullResponse> =>
    api.call('pull', { body: { protocol: PROTOCOL, cursor } });
  const take = async (page: PullResponse, ready: ReadyPage) => {
    await takePage(db, page, ready);
    await noteServerTime(db, page.serverTime);
    onPage(page.rows.length);
  };
  let coming = fetchPage(await pullCursor(db));
  let taking = Promise.resolve();
  for (;;) {
    const page = await after(taking, coming);
    if (page.more) {
      coming = fetchPage(page.cursor);
      // looked at when its turn comes: until then a failure is nobody's
      coming.catch(() => undefined);
    }
    const ready = readyPage(db, page);
    await taking;
    taking = take(page, ready);
    taking.catch(() => undefined);
    if (page.more) continue;
    await taking;
    await writeMeta(db, 'lastExchangeAt', page.serverTime);
    return;
  }
}

/** What is coming; where it fails, only once what came before it is on the disk. */
async function after<T>(taking: Promise<void>, coming: Promise<T>): Promise<T> {
  try {
    return await coming;
  } catch (error) {
    await taking;
    throw error;
  }
}
