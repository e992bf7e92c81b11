import { useState } from 'preact/hooks';

interface Recorded {
  /** What the record says, with what this screen has just saved. */
  readonly text: string;
  /** Tells that the screen has saved a text, which the live query will bring in a moment. */
  readonly saved: (text: string) => void;
}

/**
 * What a record says. Between a save and the moment when the live query brings it, that is what was
 * saved and not what was there before: else the old text would flash up, or look like another
 * person's change.
 */
export function useRecorded(live: string): Recorded {
  const [ahead, setAhead] = useState<{ before: string; text: string } | null>(null);
  return {
    text: ahead !== null && ahead.before === live ? ahead.text : live,
    saved: (text) => setAhead(live === text ? null : { before: live, text }),
  };
}
