import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';

/** Bytes of script and style, gzipped, that a browser fetches before the first screen is there. */
export async function firstLoad(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength));
  });
  await page.goto(origin, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.close();
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
