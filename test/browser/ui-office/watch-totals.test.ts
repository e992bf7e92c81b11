import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTotals } from '../../../src/ui/screens/dashboard/use-totals.ts';

const SECOND = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('figures in sight', () => {
  it('are fetched at once and every 15 seconds', async () => {
    const fetchOnce = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
    const watch = watchTotals(fetchOnce);
    expect(fetchOnce).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(3);
    watch.stop();
    await vi.advanceTimersByTimeAsync(600 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(3);
  });

  it('are asked for less and less often while there is no answer, and at once with a network', async () => {
    let answers = false;
    const fetchOnce = vi.fn<() => Promise<boolean>>(() => Promise.resolve(answers));
    const watch = watchTotals(fetchOnce);
    await vi.advanceTimersByTimeAsync(29 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(59 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(2);
    answers = true;
    dispatchEvent(new Event('online'));
    expect(fetchOnce).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(fetchOnce).toHaveBeenCalledTimes(4);
    watch.stop();
  });

  it('are never asked for twice at a time, but once more after what arrived meanwhile', async () => {
    const { promise, resolve } = deferred();
    const fetchOnce = vi.fn<() => Promise<boolean>>(() => promise);
    const watch = watchTotals(fetchOnce);
    watch.now();
    watch.now();
    expect(fetchOnce).toHaveBeenCalledTimes(1);
    resolve(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(fetchOnce).toHaveBeenCalledTimes(2);
    watch.stop();
  });
});

function deferred() {
  let resolve: (value: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
