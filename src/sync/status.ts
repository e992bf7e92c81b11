import type { ReadonlySignal } from '@preact/signals';

/**
 * `waiting`: the last try failed and another will follow. `signedOut`: the server ended the
 * session; nothing goes out until the person signs in again, but for what a phone whose access was
 * ended has left.
 */
export type SyncPhase = 'idle' | 'sending' | 'receiving' | 'waiting' | 'signedOut';

export interface SyncStatus {
  readonly phase: SyncPhase;
  /** The browser's hint, never a verdict. */
  readonly online: boolean;
  /** ISO instant, server's clock. */
  readonly lastExchangeAt: string | null;
  /** Code of the last failure: an `ErrorCode`, or why no answer came; null after a success. */
  readonly lastError: string | null;
  /** Unix ms of the next try; null where none is planned. */
  readonly nextTryAt: number | null;
  /** True until everything in the person's area has come once. */
  readonly firstPull: boolean;
  /** Records received by the full pull that is running, for its progress. */
  readonly received: number;
}

/** Before anything has happened. */
export const QUIET: SyncStatus = {
  phase: 'idle',
  online: true,
  lastExchangeAt: null,
  lastError: null,
  nextTryAt: null,
  firstPull: false,
  received: 0,
};

export interface SyncHandle {
  readonly status: ReadonlySignal<SyncStatus>;
  /** Asks for an exchange now. */
  request(): void;
  /** Ends the engine: timers, listeners, subscriptions. */
  stop(): void;
}
