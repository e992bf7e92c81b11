import type { Page } from 'playwright';

/**
 * Leaves the phone's origin next to no room. The browser grants writes out of what it last saw to
 * be free; that is used up first, by a database beside the phone's.
 */
export async function fillUp(page: Page, origin: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.evaluate(useUp, [20_000_000, 1_000_000, 50_000, 2_000]);
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 3_000 });
  await cdp.detach();
}

/** There is room again. */
export async function giveRoom(page: Page, origin: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await cdp.detach();
}

/** In the page: writes so many bytes at a time for as long as there is room. */
async function useUp(sizes: readonly number[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('isian');
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('isian'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('not opened')));
  });
  const put = (size: number) =>
    new Promise<boolean>((resolve) => {
      const trans = database.transaction('isian', 'readwrite', { durability: 'strict' });
      trans.objectStore('isian').put(new Uint8Array(size), crypto.randomUUID());
      trans.addEventListener('complete', () => resolve(true));
      trans.addEventListener('abort', () => resolve(false));
    });
  for (const size of sizes) while (await put(size));
  database.close();
}
