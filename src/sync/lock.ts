/** One sender at a time over all tabs and the service worker: of one's own work, and of others'. */
export type Road = 'tpk-lapangan-sync' | 'tpk-lapangan-carry';

/** Works while nobody else is on that road. */
export async function underLock(road: Road, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return work();
  await navigator.locks.request(road, work);
}
