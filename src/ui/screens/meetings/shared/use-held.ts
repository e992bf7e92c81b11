import { useCallback, useRef, useState } from 'preact/hooks';

export interface Held<T> {
  /** As it was when the component was drawn. */
  readonly value: T;
  /** As it is now, for what runs between a keystroke and the next drawing. */
  readonly now: () => T;
  readonly set: (next: T) => void;
}

/** State that can also be read at once after it was set: a draft is written in the same keystroke. */
export function useHeld<T extends object | null>(initial: T): Held<T> {
  const [value, setValue] = useState<T>(initial);
  const latestRef = useRef<T>(initial);
  const now = useCallback(() => latestRef.current, []);
  const set = useCallback((next: T) => {
    latestRef.current = next;
    setValue(next);
  }, []);
  return { value, now, set };
}
