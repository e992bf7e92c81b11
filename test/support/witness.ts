import { writeFile } from 'node:fs/promises';
import { test } from '@playwright/test';
import type { Handset } from './handset.ts';

/** Runs a journey; where it fails, keeps what each device showed: a picture and its words. */
export async function witnessed(
  handsets: Readonly<Record<string, Handset>>,
  journey: () => Promise<void>,
): Promise<void> {
  try {
    await journey();
  } catch (error) {
    for (const [name, handset] of Object.entries(handsets)) {
      // A device that is switched off has nothing to show.
      if (!handset.isOn) continue;
      const { page } = handset;
      await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
      const words = await page.locator('body').ariaSnapshot();
      await writeFile(test.info().outputPath(`${name}.txt`), `${page.url()}\n${words}\n`);
    }
    throw error;
  }
}
