import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { Workbox } from 'workbox-window';
import { flushDrafts } from './hooks/kept-drafts.ts';

/** A newer build that waits for the person's word; nothing reloads by itself. */
export interface AppUpdate {
  readonly ready: ReadonlySignal<boolean>;
  /** Keeps what is being typed, switches to the new build and reloads the page. */
  apply(): Promise<void>;
}

const LOOK_MS = 60 * 60 * 1000;

/**
 * Registers the service worker and says when a newer one waits.
 * @param writesEnded resolves once no record is being written: until then nothing is reloaded
 */
export function watchUpdate(writesEnded: () => Promise<void>): AppUpdate {
  const ready = signal(false);
  const reload = async () => {
    await flushDrafts();
    await writesEnded();
    location.reload();
  };
  if (!('serviceWorker' in navigator)) return { ready, apply: reload };
  const workbox = new Workbox('/sw.js');
  let isSwitched = false;
  workbox.addEventListener('waiting', () => {
    ready.value = true;
  });
  workbox.addEventListener('controlling', (event) => {
    // another tab has switched: this one runs an older build until it is reloaded
    if (!event.isUpdate) return;
    isSwitched = true;
    ready.value = true;
  });
  void workbox.register().catch(() => undefined);

  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_MS) return;
    lookedAt = Date.now();
    // offline, or the server is away: the next look will do
    void workbox.update().catch(() => undefined);
  });

  return {
    ready,
    async apply() {
      if (isSwitched) return reload();
      await flushDrafts();
      await writesEnded();
      workbox.addEventListener('controlling', () => void reload());
      workbox.messageSkipWaiting();
    },
  };
}
