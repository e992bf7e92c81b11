import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Keys that are pressed anywhere within an element: what has the focus there is itself a link or a
 * field, and these only help those who go through many of them.
 */
export function useKeys<E extends HTMLElement>(
  onKey: (event: KeyboardEvent) => void,
): RefObject<E> {
  const elementRef = useRef<E>(null);
  useEffect(() => {
    const element = elementRef.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
  return elementRef;
}
