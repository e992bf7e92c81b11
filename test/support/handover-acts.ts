import { readFile, writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { goTo } from './acts.ts';
import type { Handset } from './handset.ts';

/** Hands everything over by file on the sync page; answers the file's bytes. */
export async function handOver({ page }: Handset): Promise<Buffer> {
  await goTo(page, 'Sinkron');
  await page.getByRole('button', { name: /^(Serahkan lewat berkas|Buat berkas lagi)$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Berkas siap' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Simpan di HP ini' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^tpk-lapangan-\d{4}-\d\d-\d\d\.tpk$/);
  await expect(page.getByText(/^Sudah diserahkan lewat berkas/)).toBeVisible();
  return readFile(await download.path());
}

/** Opens the page for the files of other phones, by its link on the sync page. */
export async function goToReceive(page: Page): Promise<void> {
  await goTo(page, 'Sinkron');
  await page.getByRole('link', { name: /^Terima berkas dari HP lain/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima berkas dari HP lain');
}

/** Chooses files, as a person does after they came by a messenger. */
export async function chooseFiles(page: Page, files: readonly Buffer[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(
    files.map((buffer, index) => ({
      name: `tpk-lapangan-${index}.tpk`,
      mimeType: 'application/octet-stream',
      buffer,
    })),
  );
}

/** How many pictures of each code a camera at 30 a second takes. */
const FRAMES = 45;

/**
 * Films the receipts on this phone's screen, code after code.
 * @returns how many codes there were
 */
export async function filmReceipts(page: Page, film: string): Promise<number> {
  await page.getByRole('button', { name: 'Tunjukkan bukti terima' }).click();
  const dialog = page.getByRole('dialog');
  const step = dialog.getByText(/^Kode \d+ dari \d+$/);
  const all = Number(/dari (\d+)/.exec((await step.textContent()) ?? '')?.[1]);
  const frames: Buffer[] = [];
  for (let at = 1; at <= all; at += 1) {
    const code = dialog.getByRole('img', { name: `Kode QR bukti terima ${at} dari ${all}` });
    await expect(code).toBeVisible();
    const box = await code.boundingBox();
    if (box === null) throw new Error('the code is not on the screen');
    // a camera's picture has one size, whatever it sees
    const side = Math.floor(box.width / 2) * 2;
    const clip = { x: Math.round(box.x), y: Math.round(box.y), width: side, height: side };
    const picture = await page.screenshot({ type: 'jpeg', quality: 90, clip });
    frames.push(...Array.from({ length: FRAMES }, () => picture));
    if (at < all) await dialog.getByRole('button', { name: 'Kode berikutnya' }).click();
  }
  await writeFile(film, Buffer.concat(frames));
  return all;
}
