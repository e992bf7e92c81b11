import type { ReadonlySignal } from '@preact/signals';

/** A newer build that waits for the person's word; nothing reloads by itself. */
export interface AppUpdate {
  readonly ready: ReadonlySignal<boolean>;
  /** Switches to the new build and reloads the page. */
  apply(): void;
}
