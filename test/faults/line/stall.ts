const waiting = new Set<AbortController>();

/**
 * Puts time limits into our hands: a request that stalls is given up at once, and not after a
 * minute. What the phone is told is what the platform tells it.
 */
export function holdTimeLimits(): void {
  AbortSignal.timeout = () => {
    const controller = new AbortController();
    waiting.add(controller);
    return controller.signal;
  };
}

/** Every request that is under way has taken too long. */
export function stallAll(): void {
  for (const controller of waiting) {
    controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  }
  waiting.clear();
}

/** Forgets those that were answered. */
export function forgetTimeLimits(): void {
  waiting.clear();
}
