import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { goTo } from './acts.ts';
import { part } from './proposal-acts.ts';

/** Opens the papers of the village's musyawarah from the list of proposals. */
export async function openDossier(page: Page): Promise<void> {
  await goTo(page, 'Usulan');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Musyawarah desa/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Berkas musyawarah', level: 1 })).toBeVisible();
}

/** Puts all that the village has written to the meeting. */
export async function putToMeeting(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Tambah usulan' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Tambahkan ${count} usulan` })
    .click();
  await expect(page.getByText(`0 dari ${count} diputuskan`)).toBeVisible();
}

const decisionFor = (page: Page, name: string) =>
  page.getByRole('group', { name: `Keputusan untuk ${name}`, exact: true });

export async function agreeTo(page: Page, name: string): Promise<void> {
  await decisionFor(page, name).getByRole('button', { name: 'Setuju', exact: true }).click();
  await expect(decisionFor(page, name)).toBeHidden();
}

/** Decides against a proposal, or not yet, with the meeting's words. */
export async function decideWith(
  page: Page,
  decision: 'Tidak setuju' | 'Tunda',
  name: string,
  words: string,
): Promise<void> {
  await decisionFor(page, name).getByRole('button', { name: decision }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kata-kata keputusan').fill(words);
  await dialog.getByRole('button', { name: 'Simpan keputusan' }).click();
  await expect(decisionFor(page, name)).toBeHidden();
}

/** All that is left on the agenda, at once. */
export async function agreeToRest(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Pilih semua' }).click();
  await page.getByRole('button', { name: `Setujui ${count} yang dipilih` }).click();
}

/** What the papers lack, line by line. */
export async function gapsOf(page: Page): Promise<string[]> {
  return part(page, 'Yang masih kurang').getByRole('listitem').allTextContents();
}

/** Follows a line of what is lacking to where it is mended. */
export async function mendGap(page: Page, line: string | RegExp): Promise<void> {
  await part(page, 'Yang masih kurang').getByRole('link', { name: line }).click();
}
