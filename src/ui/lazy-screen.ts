import lazy from 'preact-iso/lazy';
import type { FunctionComponent } from 'preact';

/**
 * A screen in a file of its own. Where the file cannot be had (an older build whose files are
 * gone, no network before the first visit has ended), the error page says so.
 */
export function lazyScreen<P extends object>(
  load: () => Promise<{ default: FunctionComponent<P> }>,
) {
  return lazy(() =>
    load().catch((error: unknown) => ({
      default: () => {
        throw error;
      },
    })),
  );
}
