import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { drawSignature, goTo } from './acts.ts';

/** Puts a musyawarah of a village on record, with those invited by custom; answers its path. */
export async function newMusyawarah(
  page: Page,
  village: string,
  chair: string,
  minuteTaker: string,
): Promise<string> {
  await goTo(page, 'Rapat');
  await page.getByRole('link', { name: 'Rapat baru' }).click();
  await page.getByRole('radio', { name: /Musyawarah/ }).check();
  await page.getByLabel('Wilayah rapat').selectOption({ label: village });
  await page.getByLabel('Mulai pukul').fill('09:00');
  await page.getByLabel(/^Selesai pukul/).fill('12:00');
  await page.getByLabel('Tempat').fill(`Balai ${village}`);
  await page.getByLabel(/^Pimpinan rapat/).fill(chair);
  await page.getByLabel(/^Notulis/).fill(minuteTaker);
  await page.getByRole('button', { name: 'Simpan rapat' }).click();
  await expect(page).toHaveURL(/\/rapat\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Somebody with an invited place is here, and says their name. */
export async function attends(page: Page, office: string, name: string): Promise<void> {
  await page
    .getByRole('button', { name: `Pilihan lain untuk ${office}` })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'Hadir', exact: true }).check();
  await sheet.getByLabel(/^Nama (\(|$)/).fill(name);
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await expect(sheet).toBeHidden();
}

/** The pad goes from hand to hand, in the list's order, until all who are here have signed. */
export async function signInTurn(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: `Tanda tangan bergiliran (${names.length})` }).click();
  const sheet = page.getByRole('dialog');
  for (const name of names) {
    await expect(sheet.locator('canvas')).toHaveText(`Kotak tanda tangan ${name}`);
    await drawSignature(page);
    await sheet.getByRole('button', { name: /^Simpan/ }).click();
  }
  await expect(sheet).toBeHidden();
}
