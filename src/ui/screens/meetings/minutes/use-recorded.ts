import { useRef } from 'preact/hooks';

interface Recorded {
  /** What the record says, with what this screen has just saved. */
  now(): string;
  /** Tells that the screen has saved a text, which the live query will bring in a moment. */
  saved(text: string): void;
}

/**
 * What a record says. Between a save and the moment when the live query brings it, that is what was
 * saved and not what was there before: else the old text would flash up, or look like another
 * person's change.
 */
export function useRecorded(live: string): Recorded {
  const latest = useRef(live);
  const ahead = useRef<{ before: string; text: string } | null>(null);
  latest.current = live;
  if (ahead.current !== null && ahead.current.before !== live) ahead.current = null;
  return {
    now: () => ahead.current?.text ?? latest.current,
    saved(text) {
      ahead.current = latest.current === text ? null : { before: latest.current, text };
    },
  };
}
