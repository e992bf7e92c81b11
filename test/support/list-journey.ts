import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { xlsxOf } from './register-list.ts';
import type { InventedList } from './register-list.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a list's file on the import's screen, and has it read. */
export async function chooseList(page: Page, list: InventedList, name: string): Promise<void> {
  const file = { name, mimeType: XLSX, buffer: await xlsxOf(list) };
  await page.getByLabel(/^Pilih berkas/).setInputFiles(file);
  await page.getByRole('button', { name: 'Periksa isi daftar' }).click();
}

/** Takes in what the list changes in its one village. */
export async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Impor 1 desa/kelurahan' }).click();
  await expect(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
}

/** Row and column of each error, as a person reads them. */
export function errorPlaces(page: Page): Promise<(string | null)[][]> {
  return page
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)),
    );
}
