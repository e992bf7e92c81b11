import type { PinLock } from './lock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Wait after the n-th wrong PIN in a row: three slips are free, then it doubles and more. */
const WAITS_MS = [
  0,
  0,
  0,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
];

/** How long nothing is tried after so many wrong PINs in a row, in ms. */
export function waitAfter(failures: number): number {
  if (failures <= 0) return 0;
  return WAITS_MS[Math.min(failures, WAITS_MS.length) - 1] ?? 0;
}

/**
 * What is left of the wait, in ms. Never more than the wait itself: a clock that was set back must
 * not lock the person out for good. One that was set forward shortens it; with no network there is
 * no better clock.
 */
export function waitLeft(lock: PinLock, nowMs: number): number {
  return Math.min(Math.max(0, lock.nextTryAt - nowMs), waitAfter(lock.failures));
}

/**
 * The lock with one more try on it. Kept before the PIN is tried, so that ending the app in the
 * middle of a try does not make it free.
 */
export function countTry(lock: PinLock, nowMs: number): PinLock {
  const failures = lock.failures + 1;
  return { ...lock, failures, nextTryAt: nowMs + waitAfter(failures) };
}

/** The lock after a right PIN. */
export function forgetTries(lock: PinLock): PinLock {
  return { ...lock, failures: 0, nextTryAt: 0 };
}
