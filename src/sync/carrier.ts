import { carriedCount } from '../store/carried.ts';
import type { TpkDatabase } from '../store/database.ts';
import { live } from '../store/live.ts';
import { readSession } from '../store/session.ts';
import type { Api } from './api.ts';
import { backoffMs } from './backoff.ts';
import { askedToWaitMs } from './errors.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface CarrierOptions {
  readonly db: TpkDatabase;
  readonly api: Api;
  /** Called with what stopped a delivery: somebody else may deliver later. */
  readonly onFailure: (error: unknown) => void;
}

/** Delivers the files of other phones. */
export interface Carrier {
  /** Asks for a delivery now. */
  request(): void;
  stop(): void;
}

/**
 * Delivers the files of other phones beside the exchange, at a pace of its own: they are large, and
 * one's own work neither waits for them nor shows what became of them.
 */
export function startCarrier({ db, api, onFailure }: CarrierOptions): Carrier {
  /** What the server would not have, for a reason that this build does not know. */
  const unfit = new Set<string>();
  let failures = 0;
  let waiting = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const request = oneAtATime(async () => {
    clearTimeout(timer);
    timer = undefined;
    if (isStopped) return;
    try {
      await deliver();
      failures = 0;
    } catch (error) {
      onFailure(error);
      failures += 1;
      const wait = Math.max(askedToWaitMs(error), backoffMs(failures, Math.random()));
      if (!isStopped) timer = setTimeout(request, wait);
    }
  });

  async function deliver(): Promise<void> {
    if ((await carriedCount(db)) === 0) return;
    const session = await readSession(db);
    if (session === undefined || session.signedOut) return;
    const { deliverCarried } = await import('./carry.ts');
    await deliverCarried(db, api, unfit);
  }

  const unsubscribe = live(() => carriedCount(db)).subscribe(
    (count) => {
      const isMore = count > waiting;
      waiting = count;
      // while a wait is on, the wait decides
      if (isMore && timer === undefined) request();
    },
    // the database was closed under us: the engine says so
    () => undefined,
  );

  return {
    request() {
      failures = 0;
      request();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
