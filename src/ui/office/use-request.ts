import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Requested<T> {
  /** The last answer; stays while a later request runs or fails. */
  readonly data: T | undefined;
  /** What the last request failed with; null where it did not. */
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly reload: () => Promise<void>;
}

/**
 * Asks the server once at first, again when the network returns after a failure, and whenever
 * `reload` is called. For screens that work online only.
 */
export function useRequest<T>(ask: () => Promise<T>): Requested<T> {
  const [state, setState] = useState<Omit<Requested<T>, 'reload'>>({
    data: undefined,
    error: null,
    isBusy: true,
  });
  const latestAsk = useRef(ask);
  latestAsk.current = ask;

  const reload = useCallback(async () => {
    setState((known) => ({ ...known, isBusy: true }));
    try {
      setState({ data: await latestAsk.current(), error: null, isBusy: false });
    } catch (error) {
      setState((known) => ({ ...known, error, isBusy: false }));
    }
  }, []);

  useEffect(() => {
    void reload();
    const again = () => void reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [reload]);

  return { ...state, reload };
}
