import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { live } from '../../store/live.ts';

type Answer<T> =
  { readonly key: string; readonly value: T } | { readonly key: string; readonly error: unknown };

const isLocked = (error: unknown) => error instanceof Error && error.name === 'Locked';

/**
 * The newest answer of a query over the phone's database, here or in another tab; undefined until
 * the first one is there. A change of `deps`, compared as JSON, starts afresh. A query that fails
 * throws while drawing, so that the error page shows.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<Answer<T>>();
  const key = JSON.stringify(deps);
  const queryRef = useRef(query);
  useLayoutEffect(() => {
    queryRef.current = query;
  });
  useEffect(
    () =>
      live(() => queryRef.current()).subscribe(
        (value) => setAnswer({ key, value }),
        (error) => {
          // cut off by the lock: the screen is about to go
          if (!isLocked(error)) setAnswer({ key, error });
        },
      ),
    [key],
  );
  if (answer === undefined || answer.key !== key) return undefined;
  if ('error' in answer) throw answer.error;
  return answer.value;
}
