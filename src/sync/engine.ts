import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Role } from '../domain/role.ts';
import type { TpkDatabase } from '../store/database.ts';
import { live } from '../store/live.ts';
import { Locked } from '../store/locked.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { queueCount } from '../store/queries/outbox.ts';
import { replayParked } from '../store/receive.ts';
import { markSignedOut, readSession } from '../store/session.ts';
import { isStorageFull } from '../store/storage-full.ts';
import type { Api } from './api.ts';
import { backoffMs } from './backoff.ts';
import { startCarrier } from './carrier.ts';
import { ApiError, askedToWaitMs, isUnauthorised, NetworkError } from './errors.ts';
import { exchange } from './exchange.ts';
import { takeLateAnswers } from './late-answers.ts';
import { leftOverOf } from './left-over.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { QUIET } from './status.ts';
import type { SyncHandle, SyncStatus } from './status.ts';

/**
 * How often a page looks for news when nothing else makes it. An office watches things arrive; a
 * phone in the field pays for every look.
 */
const POLL_MS: Readonly<Record<Role, number>> = {
  facilitator: 60_000,
  subdistrict: 20_000,
  regency: 10_000,
};

export interface EngineOptions {
  readonly db: TpkDatabase;
  readonly api: Api;
  /** Asks the browser to deliver later, also when the app is closed; where it can. */
  readonly registerBackgroundSync?: () => Promise<void>;
  /** Where to show what goes on, where somebody is looking already. */
  readonly status?: Signal<SyncStatus>;
}

/**
 * Decides when to exchange; `exchange` does it. States:
 *
 *     idle ──request──▶ sending ──▶ receiving ──▶ idle
 *                          │  ▲         │
 *                     failure │ timer, online, visible, request
 *                          ▼  │         ▼
 *                         waiting ◀── failure          401 ──▶ signedOut ──new session──▶ idle
 *
 * Triggers: something in the outbox, an unlock, `online`, becoming visible, a timer, a person. The queue
 * itself is the only record of what is pending, so a lost trigger costs time and nothing else. The
 * files of other phones go out beside all that: `startCarrier`.
 */
export function startSync(options: EngineOptions): SyncHandle {
  const { db, api } = options;
  const status = options.status ?? signal<SyncStatus>({ ...QUIET, online: navigator.onLine });
  const ended = new AbortController();
  let failures = 0;
  let queued = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<SyncStatus>) => {
    status.value = { ...status.value, ...change };
  };

  function schedule(ms: number, visible: boolean): void {
    clearTimeout(timer);
    if (ended.signal.aborted) return;
    if (visible) show({ nextTryAt: Date.now() + ms });
    timer = setTimeout(request, ms);
  }

  const request = oneAtATime(async () => {
    if (ended.signal.aborted) return;
    clearTimeout(timer);
    try {
      await run();
    } catch (error) {
      // Locked in the middle: the unlock asks for the rest.
      if (error instanceof Locked) return show({ phase: 'idle' });
      // Not the network: the database was closed under us, or the disk is full.
      const name = error instanceof Error ? error.name : 'unknown';
      const lastError = isStorageFull(error) ? 'phone_full' : name;
      show({ phase: 'waiting', lastError });
      schedule(backoffMs((failures += 1), Math.random()), true);
    }
  });
  const deliverLeft = leftOverOf(db, api);
  const carrier = startCarrier({
    db,
    api,
    onFailure: (reason) => void carryFailed(reason).catch(reportClosed),
  });

  async function run(): Promise<void> {
    const session = await readSession(db);
    if (session === undefined || session.signedOut) {
      show({ phase: session === undefined ? 'idle' : 'signedOut', nextTryAt: null });
      if (session !== undefined) await deliverLeft();
      return;
    }
    show({ nextTryAt: null, firstPull: (await readMeta(db, 'pulledAt')) === undefined });
    try {
      await exchange(db, api, {
        onPhase: (phase) => show({ phase }),
        onPage: (records) => show({ received: status.value.received + records }),
      });
      await succeeded();
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error;
      await failed(error);
    }
  }

  async function succeeded(): Promise<void> {
    failures = 0;
    const lastExchangeAt = (await readMeta(db, 'lastExchangeAt')) ?? null;
    await writeMeta(db, 'lastError', '');
    show({
      phase: 'idle',
      online: true,
      lastExchangeAt,
      lastError: null,
      firstPull: false,
      received: 0,
    });
    const role = (await readSession(db))?.role ?? 'facilitator';
    schedule(POLL_MS[role], false);
  }

  async function failed(error: ApiError | NetworkError): Promise<void> {
    const reason = error instanceof ApiError ? error.code : error.reason;
    await writeMeta(db, 'lastError', reason);
    if (isUnauthorised(error)) {
      await markSignedOut(db);
      show({ phase: 'signedOut', lastError: reason, nextTryAt: null });
      return;
    }
    failures += 1;
    show({ phase: 'waiting', lastError: reason });
    schedule(Math.max(askedToWaitMs(error), backoffMs(failures, Math.random())), true);
    if ((await queueCount(db)) > 0) deliverLater();
  }

  /** How files of others fare is shown with them; that the session has ended is everybody's. */
  async function carryFailed(reason: unknown): Promise<void> {
    if (isUnauthorised(reason)) await failed(reason);
    else deliverLater();
  }

  /** Not waited for: where no service worker ever starts, the browser's answer never comes. */
  function deliverLater(): void {
    void options.registerBackgroundSync?.().catch(() => undefined);
  }

  /** Something gives hope that the network is back: no reason to sit out the wait. */
  function hopeful(): void {
    show({ online: navigator.onLine });
    if (!navigator.onLine) return;
    failures = 0;
    request();
    carrier.request();
  }

  const { signal: stopSignal } = ended;
  addEventListener('online', hopeful, { signal: stopSignal });
  addEventListener('offline', () => show({ online: false }), { signal: stopSignal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') hopeful();
    },
    { signal: stopSignal },
  );

  const unsubscribe = [
    db.onUnlock(hopeful),
    // what a locked phone could not take waits for this
    db.onUnlock(() => void unlocked().catch(reportClosed)),
    // A new entry calls for an exchange; while a wait is on, the wait decides.
    live(() => queueCount(db)).subscribe((count) => {
      const more = count > queued;
      queued = count;
      if (more) requestUnlessWaiting();
    }, reportClosed),
    // without rows: an exchange brings them
    takeLateAnswers(db, requestUnlessWaiting, reportClosed),
    live(async () => {
      const session = await readSession(db);
      return session === undefined || session.signedOut ? null : session.deviceId;
    }).subscribe((device) => {
      if (device !== null) hopeful();
    }, reportClosed),
  ];

  function requestUnlessWaiting(): void {
    if (status.value.phase !== 'waiting') request();
  }

  function reportClosed(error: unknown): void {
    show({ lastError: error instanceof Error ? error.name : 'unknown' });
  }

  void begin();
  async function begin(): Promise<void> {
    const lastExchangeAt = (await readMeta(db, 'lastExchangeAt')) ?? null;
    const lastError = (await readMeta(db, 'lastError')) ?? null;
    show({ lastExchangeAt, lastError: lastError === '' ? null : lastError });
    if (db.locked) return request();
    await unlocked();
  }

  async function unlocked(): Promise<void> {
    try {
      await replayParked(db);
    } catch (error) {
      // locked again meanwhile: the next unlock does it
      if (!db.locked) throw error;
    }
    request();
  }

  return {
    status,
    request() {
      failures = 0;
      request();
      carrier.request();
    },
    stop() {
      ended.abort();
      carrier.stop();
      clearTimeout(timer);
      for (const end of unsubscribe) end();
    },
  };
}
