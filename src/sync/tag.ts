/** Name of the Background Sync registration that delivers the outbox. */
export const SYNC_TAG = 'tpk-lapangan-outbox';

/** Asks the browser to deliver later, also when the app is closed. Chrome and Samsung only. */
export async function registerBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
    readonly sync?: { register(tag: string): Promise<void> };
  };
  await registration.sync?.register(SYNC_TAG);
}
