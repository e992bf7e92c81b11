import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAllSent, goTo } from './acts.ts';
import { part } from './proposal-acts.ts';

/** Has the device fetch what others have done, and waits until it has nothing to send either. */
export async function catchUp(page: Page): Promise<void> {
  await goTo(page, 'Sinkron');
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await expectAllSent(page);
}

/** Opens the desk from the list of proposals. */
export async function openDesk(page: Page): Promise<void> {
  await goTo(page, 'Usulan');
  await page.getByRole('main').locator('a[href="/verifikasi"]').first().click();
  await expect(page.getByRole('heading', { name: 'Verifikasi usulan', level: 1 })).toBeVisible();
}

/** A stage of the desk with how many proposals are at it. */
export async function expectAtStage(page: Page, stage: string, count: number): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`^${count}\\s*${stage}`) })).toBeVisible(
    { timeout: 30_000 },
  );
}

export async function showStage(page: Page, stage: string): Promise<void> {
  const tile = page.getByRole('button', { name: new RegExp(`^\\d+\\s*${stage}`) });
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
}

/** Opens one proposal of the list beside it. */
export async function openAtDesk(page: Page, name: string): Promise<void> {
  const list = part(page, 'Daftar usulan');
  await list.getByRole('link').filter({ hasText: name }).click();
  await expect(page.getByRole('heading', { name, level: 2, exact: true })).toBeVisible();
}

/** Sends the open proposal back with a note on one of its parts. */
export async function giveBack(page: Page, on: string, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await page.getByRole('button', { name: `Beri catatan untuk ${on}`, exact: true }).click();
  await page.getByLabel(`Catatan untuk ${on}`, { exact: true }).fill(note);
  await page.getByRole('button', { name: /^Kembalikan ke desa/ }).click();
  await expect(page.getByText(/ dikembalikan dengan catatan\.$/)).toBeVisible();
}

/** Takes on all that are shown. */
export async function takeOn(page: Page, verb: 'Verifikasi' | 'Terima', count: number) {
  await page.getByRole('button', { name: `Pilih semua (${count})` }).click();
  await page.getByRole('button', { name: `${verb} ${count} usulan` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `${verb} ${count} usulan` }).click();
  await expect(dialog).toBeHidden();
}

/** Rejects the open proposal. */
export async function reject(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Tolak', exact: true }).click();
  await page.getByLabel('Alasan penolakan').fill(reason);
  await page.getByRole('button', { name: 'Tolak usulan' }).click();
  await expect(page.getByText(/ ditolak dengan alasan\.$/)).toBeVisible();
}

/** Notes the numbers under which proposals were entered, pasted by NIK as from a table. */
export async function enterNumbers(
  page: Page,
  day: string,
  numbers: ReadonlyMap<string, string>,
): Promise<void> {
  await page.getByRole('link', { name: `Isi nomor entri (${numbers.size})` }).click();
  await page.getByLabel('Tanggal entri').fill(day);
  await page.getByText('Tempel dari Excel').click();
  const lines = [...numbers].map((line) => line.join('\t')).join('\n');
  await page.getByLabel('Daftar nomor').fill(lines);
  await page.getByRole('button', { name: 'Masukkan ke baris' }).click();
  await expect(page.getByText(`${numbers.size} nomor dimasukkan`)).toBeVisible();
  await page.getByRole('button', { name: `Simpan ${numbers.size} nomor` }).click();
  await expect(page.getByText(`${numbers.size} usulan dicatat sudah dientri.`)).toBeVisible();
}
