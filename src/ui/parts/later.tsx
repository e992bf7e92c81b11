import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LaterProps {
  /** The same function at every drawing. */
  readonly load: () => Promise<{ default: FunctionComponent }>;
}

/** A part of the page that is fetched once the page is there, so that the page need not wait. */
export function Later({ load }: LaterProps) {
  const [part, setPart] = useState<{ readonly View: FunctionComponent }>();
  useEffect(() => {
    let isOpen = true;
    const show = (loaded: { default: FunctionComponent }) => {
      if (isOpen) setPart({ View: loaded.default });
    };
    // an older build whose files are gone, or no network on the first day: the rest stands
    load().then(show, () => undefined);
    return () => {
      isOpen = false;
    };
  }, [load]);
  return part === undefined ? null : <part.View />;
}
