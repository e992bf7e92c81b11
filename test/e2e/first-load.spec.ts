import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { DIST } from '../../src/server/build.ts';
import { startServer } from '../support/server.ts';

/** What a phone may have to fetch before the first screen is there, in bytes, gzipped. */
const BUDGET = 110_000;

for (const path of ['/', '/gabung', '/masuk']) {
  test(`the first load of ${path} is within its budget of script and style`, async ({
    browser,
  }) => {
    await using server = await startServer({ distDir: DIST });
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    let bytes = 0;
    const sizes: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
      sizes.push(
        response.body().then((body) => {
          bytes += gzipSync(body, { level: 9 }).byteLength;
          return undefined;
        }),
      );
    });
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await Promise.all(sizes);
    expect(bytes).toBeGreaterThan(40_000);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
    test.info().annotations.push({ type: 'bytes', description: `${path}: ${bytes}` });
    await context.close();
  });
}
