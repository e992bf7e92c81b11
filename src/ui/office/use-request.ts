import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../../sync/api.ts';
import { useApp } from '../app.ts';

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
 * @param ask the same function at each drawing, else it is asked each time
 */
export function useRequest<T>(ask: (api: Api) => Promise<T>): Requested<T> {
  const { api } = useApp();
  const [state, setState] = useState<Omit<Requested<T>, 'reload'>>({
    data: undefined,
    error: null,
    isBusy: true,
  });
  const reload = useCallback(async () => {
    setState((known) => ({ ...known, isBusy: true }));
    try {
      setState({ data: await ask(api), error: null, isBusy: false });
    } catch (error) {
      setState((known) => ({ ...known, error, isBusy: false }));
    }
  }, [ask, api]);

  useEffect(() => {
    void reload();
    const again = () => void reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [reload]);

  return { ...state, reload };
}
