import { useEffect, useState } from 'preact/hooks';
import type { TotalsResponse } from '../../../protocol/totals.ts';
import { readMeta, writeMeta } from '../../../store/meta.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';

/** How often figures are fetched while they are in sight, and how slowly after failures, in ms. */
const EVERY_MS = 15_000;
const SLOWEST_MS = 240_000;

export interface TotalsState {
  /** Undefined until the device has been asked; null where nothing ever came. */
  readonly totals: TotalsResponse | null | undefined;
  /** What the last fetch failed with; null after a success. */
  readonly error: unknown;
  readonly isFetching: boolean;
}

/**
 * The totals as they were last received, kept on the device, and fetched again: at once, every 15
 * seconds while the page is in sight (slower after failures), and after each exchange of the sync.
 */
export function useTotals(): TotalsState {
  const { db, api, sync } = useApp();
  const totals = useLive(async () => (await readMeta(db, 'totals')) ?? null, []);
  const [error, setError] = useState<unknown>(null);
  const [isFetching, setFetching] = useState(false);

  useEffect(() => {
    const watch = watchTotals(async () => {
      setFetching(true);
      try {
        const answer = await api.call('totals');
        await writeMeta(db, 'totals', answer);
        setError(null);
        return true;
      } catch (failure) {
        setError(failure);
        return false;
      } finally {
        setFetching(false);
      }
    });
    let lastExchange = sync.status.value.lastExchangeAt;
    const unsubscribe = sync.status.subscribe(({ lastExchangeAt }) => {
      if (lastExchangeAt === lastExchange) return;
      lastExchange = lastExchangeAt;
      watch.now();
    });
    return () => {
      unsubscribe();
      watch.stop();
    };
  }, [db, api, sync]);

  return { totals, error, isFetching };
}

/**
 * Calls `fetchOnce` (which tells whether it succeeded) now and then again and again, one at a
 * time, only while the page is in sight.
 */
export function watchTotals(fetchOnce: () => Promise<boolean>): { now(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  let isStopped = false;
  let failures = 0;

  const run = async () => {
    clearTimeout(timer);
    if (isStopped || document.visibilityState === 'hidden') return;
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    isAskedAgain = false;
    failures = (await fetchOnce()) ? 0 : failures + 1;
    isRunning = false;
    if (isAskedAgain && failures === 0) return run();
    if (!isStopped) timer = setTimeout(now, Math.min(EVERY_MS * 2 ** failures, SLOWEST_MS));
  };
  const now = () => void run();

  document.addEventListener('visibilitychange', now);
  addEventListener('online', now);
  now();
  return {
    now,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', now);
      removeEventListener('online', now);
    },
  };
}
