import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

export const AUTO_LOCK_CHOICES = [2, 5, 10, 30] as const;
export const AUTO_LOCK_DEFAULT = 10;

/** Whether the app is open to whoever holds the phone. Closed at every start where a PIN exists. */
export interface Gate {
  readonly hasPin: ReadonlySignal<boolean>;
  readonly isOpen: ReadonlySignal<boolean>;
  /** Minutes without a touch after which it closes. */
  readonly autoLockMinutes: ReadonlySignal<number>;
  /** Called once the right PIN was given, or a new one chosen. */
  open(): void;
  close(): void;
}

/**
 * A gate that is closed.
 * @param onClose called whenever it closes, before the screens behind it are gone
 */
export function makeGate(
  hasPin: Signal<boolean>,
  autoLockMinutes: Signal<number>,
  onClose: () => void,
): Gate {
  const isOpen = signal(false);
  return {
    hasPin,
    isOpen,
    autoLockMinutes,
    open() {
      isOpen.value = true;
    },
    close() {
      if (!isOpen.peek()) return;
      isOpen.value = false;
      onClose();
    },
  };
}

const CHECK_MS = 5_000;

/**
 * Closes the gate when nobody has touched the screen for the chosen time, a sleep of the phone
 * included. Returns what ends the watch.
 */
export function watchIdle(gate: Gate, now: () => number): () => void {
  let touchedAt = now();
  const ended = new AbortController();
  const check = () => {
    const idleMs = now() - touchedAt;
    if (gate.isOpen.peek() && idleMs >= gate.autoLockMinutes.peek() * 60_000) gate.close();
  };
  const touch = () => {
    // the touch that wakes a phone after the time is up does not count
    check();
    touchedAt = now();
  };
  for (const event of ['pointerdown', 'keydown', 'input'] as const) {
    addEventListener(event, touch, { capture: true, passive: true, signal: ended.signal });
  }
  document.addEventListener('visibilitychange', check, { signal: ended.signal });
  const timer = setInterval(check, CHECK_MS);
  return () => {
    ended.abort();
    clearInterval(timer);
  };
}
