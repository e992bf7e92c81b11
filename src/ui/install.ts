import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { isApple, isInstalled } from './platform.ts';

/** Not in the DOM library's types: Chrome and Samsung only. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * `installed`: runs from the home screen, or was just put there. `prompt`: the browser can be
 * asked. `apple`: only the person can, by the Share menu. `none`: nothing is known.
 */
export type InstallWay = 'installed' | 'prompt' | 'apple' | 'none';

export interface Installer {
  readonly way: ReadonlySignal<InstallWay>;
  /** Shows the browser's own question; true where the person agreed. */
  ask(): Promise<boolean>;
}

/** How long a "not now" is respected, in ms. */
export const DISMISSAL_MS = 14 * 24 * 60 * 60 * 1000;

/** Holds back the browser's offer to install until the app has a good moment for it. */
export function watchInstall(): Installer {
  const offer = signal<InstallPromptEvent | null>(null);
  const isDone = signal(isInstalled());
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer.value = event as InstallPromptEvent;
  });
  addEventListener('appinstalled', () => {
    isDone.value = true;
  });
  return {
    way: computed(() => {
      if (isDone.value) return 'installed';
      if (offer.value !== null) return 'prompt';
      return isApple() ? 'apple' : 'none';
    }),
    async ask() {
      const event = offer.peek();
      if (event === null) return false;
      // the browser takes it once only
      offer.value = null;
      const { outcome } = await event.prompt();
      if (outcome === 'accepted') isDone.value = true;
      return outcome === 'accepted';
    },
  };
}
