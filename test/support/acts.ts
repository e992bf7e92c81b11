import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Handset } from './handset.ts';

export const PIN = '258036';

/** Opens the activation link's code on a device, chooses a PIN, and waits for the first pull. */
export async function joinOn(handset: Handset, codeOrLink: string, pin = PIN): Promise<void> {
  await handset.open(`/gabung#${codeOrLink.split('#').at(-1) ?? ''}`);
  const { page } = handset;
  await page.getByLabel('PIN baru').fill(pin);
  await page.getByLabel('Ulangi PIN').fill(pin);
  await page.getByRole('button', { name: 'Simpan PIN' }).click();
  await expect(page.getByRole('link', { name: 'Beranda' })).toBeVisible({ timeout: 30_000 });
  // From here on the app opens without a network.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Opens the locked app with its PIN: the sixth digit opens it. */
export async function unlock(page: Page, pin = PIN): Promise<void> {
  const field = page.getByLabel('PIN 6 angka');
  await field.fill(pin);
  await expect(field).toBeHidden({ timeout: 20_000 });
}

/** Goes to one of the places in the app's main menu. */
export async function goTo(
  page: Page,
  tab: 'Beranda' | 'Rapat' | 'Usulan' | 'Dasbor' | 'Sinkron' | 'Lainnya',
) {
  const menu = page.getByRole('navigation', { name: 'Menu utama' });
  await menu.getByRole('link', { name: tab }).click();
}

/** Records a socialisation of the kecamatan, with those invited by custom; answers its path. */
export async function newMeeting(page: Page, place: string): Promise<string> {
  await goTo(page, 'Rapat');
  await page.getByRole('link', { name: 'Rapat baru' }).click();
  await page.getByRole('radio', { name: /Sosialisasi TPK/ }).check();
  await page.getByLabel('Wilayah rapat').selectOption({ label: 'Rapat tingkat kecamatan (Blora)' });
  await page.getByLabel('Tempat').fill(place);
  await page.getByRole('button', { name: 'Simpan rapat' }).click();
  await expect(page).toHaveURL(/\/rapat\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The line of one place on the list: tapping it says that the person is here. */
export function placeLine(
  page: Page,
  village: string,
  office: RegExp = /Kepala desa|Lurah/,
): Locator {
  return page
    .locator('li button[aria-pressed]')
    .filter({ hasText: village })
    .filter({ hasText: office });
}

/** One tap: the head of this village is here. */
export async function tapPresent(page: Page, village: string): Promise<void> {
  const line = placeLine(page, village);
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
}

/** Signs with a finger in the box that is open. */
export async function drawSignature(page: Page): Promise<void> {
  const pad = page.getByRole('dialog').locator('canvas');
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no box to sign in');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.2, 0.6));
  await page.mouse.down();
  for (let step = 1; step <= 24; step += 1) {
    await page.mouse.move(...at(0.2 + step * 0.025, 0.5 + 0.3 * Math.sin(step)));
  }
  await page.mouse.up();
}

/** Waits until the device says that nothing waits to be sent. */
export async function expectAllSent(page: Page): Promise<void> {
  await goTo(page, 'Sinkron');
  await expect(page.getByText('Semua sudah terkirim')).toBeVisible({ timeout: 30_000 });
}
