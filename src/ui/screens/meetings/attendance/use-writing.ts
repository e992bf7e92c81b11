import type { TargetedFocusEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Writing {
  readonly isWriting: boolean;
  readonly onFocusIn: () => void;
  readonly onFocusOut: (event: TargetedFocusEvent<HTMLElement>) => void;
}

/**
 * Whether the focus is within. When a tap elsewhere takes it away, this ends only after that tap:
 * what then takes up less room would move the thing that was tapped from under the finger.
 */
export function useWriting(): Writing {
  const [isWriting, setWriting] = useState(false);
  const isPressed = useRef(false);
  useEffect(() => {
    const press = () => (isPressed.current = true);
    const lift = () => (isPressed.current = false);
    addEventListener('mousedown', press, true);
    addEventListener('mouseup', lift, true);
    return () => {
      removeEventListener('mousedown', press, true);
      removeEventListener('mouseup', lift, true);
    };
  }, []);
  return {
    isWriting,
    onFocusIn: () => setWriting(true),
    onFocusOut({ currentTarget, relatedTarget }) {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      const end = () => setWriting(currentTarget.contains(document.activeElement));
      if (isPressed.current) addEventListener('click', end, { once: true });
      else end();
    },
  };
}
