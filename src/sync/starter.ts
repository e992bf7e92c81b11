import { signal } from '@preact/signals';
import { live } from '../store/live.ts';
import { readSession } from '../store/session.ts';
import type { EngineOptions } from './engine.ts';
import { QUIET } from './status.ts';
import type { SyncHandle, SyncStatus } from './status.ts';

/**
 * The engine, fetched once somebody has joined: before that there is nothing to exchange, and the
 * first screen does not wait for it.
 */
export function startSyncOnceJoined(options: EngineOptions): SyncHandle {
  const status = signal<SyncStatus>({ ...QUIET, online: navigator.onLine });
  const ended = new AbortController();
  let engine: SyncHandle | null = null;
  let isComing = false;

  async function fetchEngine(): Promise<void> {
    if (isComing || engine !== null) return;
    isComing = true;
    try {
      const { startSync } = await import('./engine.ts');
      if (!ended.signal.aborted) engine = startSync({ ...options, status });
    } catch {
      // no network before everything was kept for use without it
      status.value = { ...status.value, phase: 'waiting', lastError: 'unreachable' };
    } finally {
      isComing = false;
    }
  }

  const unsubscribe = live(() => readSession(options.db)).subscribe(
    (session) => {
      if (session !== undefined) void fetchEngine();
    },
    (error) => {
      const lastError = error instanceof Error ? error.name : 'unknown';
      status.value = { ...status.value, lastError };
    },
  );
  addEventListener('online', () => void retry(), { signal: ended.signal });

  async function retry(): Promise<void> {
    if ((await readSession(options.db)) !== undefined) await fetchEngine();
  }

  return {
    status,
    request() {
      if (engine === null) void retry();
      else engine.request();
    },
    stop() {
      ended.abort();
      unsubscribe();
      engine?.stop();
    },
  };
}
