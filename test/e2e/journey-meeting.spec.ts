import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { DIST } from '../../src/server/build.ts';
import {
  drawSignature,
  expectAllSent,
  goTo,
  joinOn,
  newMeeting,
  placeLine,
  tapPresent,
  unlock,
} from '../support/acts.ts';
import { Handset } from '../support/handset.ts';
import { expectNothingRemains } from '../support/remains.ts';
import { storedPhotoBytes } from '../support/server-file.ts';
import { startServer } from '../support/server.ts';
import { witnessed } from '../support/witness.ts';

/** What was typed in this story and is nobody else's to read. */
const TYPED = [
  'Sari Contoh',
  'Pendopo Contoh',
  'Wagimin Contoh',
  'Tukinem Contoh',
  'Karto Contoh',
  'TPK dijelaskan dan ditanya jawab.',
  'TPK desa dibentuk paling lama dua minggu.',
];

/** A picture as a camera gives it: large, and not worth compressing further by hand. */
async function cameraPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2250);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    for (let n = 0; n < 4000; n += 1) {
      pen.fillStyle = `hsl(${(n * 47) % 360} 60% ${20 + (n % 60)}%)`;
      pen.fillRect((n * 131) % 3000, (n * 197) % 2250, 90, 60);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

/** The regency makes an account in its screen; answers the one-time link. */
async function makeFacilitator(office: Page, name: string): Promise<string> {
  await goTo(office, 'Lainnya');
  await office.getByRole('link', { name: 'Akun' }).click();
  await office.getByRole('link', { name: 'Akun baru' }).click();
  await office.getByLabel('Nama lengkap').fill(name);
  await office.getByLabel('Desa/kelurahan tugasnya').first().selectOption({ label: 'Blora' });
  await office.getByRole('checkbox', { name: 'Desa Pelem' }).check();
  await office.getByRole('button', { name: 'Buat akun' }).click();
  const link = await office.getByText('/gabung#').textContent();
  return link ?? '';
}

test('a meeting from a tap with no signal to the regency’s screen', async () => {
  await using server = await startServer({ distDir: DIST });
  await using laptop = await Handset.laptop(server.port);
  await using phone = await Handset.phone(server.port);

  await witnessed({ laptop, phone }, async () => {
    await joinOn(laptop, server.firstLink);
    const link = await makeFacilitator(laptop.page, 'Sari Contoh');
    await joinOn(phone, link);
    await phone.loseNetwork();
    await expect(phone.page.getByText('Tanpa jaringan')).toBeVisible();

    const path = await newMeeting(phone.page, 'Pendopo Contoh');
    await test.step('the list: taps, an undone tap, a representative, a walk-in, a signature', async () => {
      const { page } = phone;
      await page.getByRole('link', { name: /^Daftar hadir/ }).click();
      await tapPresent(page, 'Pelem');
      await tapPresent(page, 'Kamolan');
      const undone = placeLine(page, 'Kamolan');
      await undone.click();
      await expect(undone).toHaveAttribute('aria-pressed', 'false');
      await tapPresent(page, 'Beran');

      await page.getByRole('button', { name: 'Pilihan lain untuk Kepala desa Jejeruk' }).click();
      await page.getByRole('radio', { name: 'Diwakili' }).check();
      await page.getByLabel('Nama yang mewakili').fill('Wagimin Contoh');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();

      const line = page.getByLabel('Tambah peserta', { exact: true });
      await line.fill('Tukinem Contoh');
      await line.press('Enter');
      await expect(line).toBeFocused();
      await expect(page.getByText('4 hadir dari 34')).toBeVisible();

      await page.getByRole('button', { name: 'Pilihan lain untuk Kepala desa Pelem' }).click();
      await page.getByLabel(/^Nama (\(|$)/).fill('Karto Contoh');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByRole('button', { name: 'Tanda tangan Karto Contoh' }).click();
      await drawSignature(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Simpan/ })
        .first()
        .click();
      await expect(
        page.getByRole('button', { name: 'Lihat tanda tangan Karto Contoh' }),
      ).toBeVisible();
    });

    await test.step('the phone goes off and on again, with no network', async () => {
      await phone.switchOff();
      await phone.switchOn();
      await phone.open(path);
      await unlock(phone.page);
      await expect(phone.page.getByText('4 hadir dari 34')).toBeVisible();
    });

    await test.step('minutes, decisions, a photo; the meeting is closed', async () => {
      const { page } = phone;
      await page.getByRole('link', { name: /^Catatan rapat/ }).click();
      await page.getByLabel('Catatan rapat').fill('TPK dijelaskan dan ditanya jawab.');
      await page.getByLabel('Keputusan').fill('TPK desa dibentuk paling lama dua minggu.');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByRole('link', { name: 'Kembali' }).click();
      await page.getByRole('link', { name: /^Foto/ }).click();
      const buffer = await cameraPicture(page);
      const chooser = page.locator('input[type=file]').last();
      await chooser.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
      await expect(page.getByText('1 dari 3 foto')).toBeVisible();
      await page.getByRole('link', { name: 'Kembali' }).click();
      await page.getByRole('button', { name: 'Tutup rapat' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tutup rapat' }).click();
      await expect(page.getByText('Rapat ini sudah ditutup')).toBeVisible();
    });

    await test.step('once more off and on; the network is back and all goes out', async () => {
      await phone.switchOff();
      await phone.switchOn();
      await phone.open('/sinkron');
      await unlock(phone.page);
      await phone.findNetwork();
      await expectAllSent(phone.page);
    });

    await test.step('the regency reads it', async () => {
      const { page } = laptop;
      await goTo(page, 'Dasbor');
      await expect(page.getByRole('main')).toContainText(/Orang hadir\s*4/, { timeout: 30_000 });
      await goTo(page, 'Rapat');
      await page.getByRole('link', { name: /Kecamatan Blora.*Sosialisasi TPK/ }).click();
      await expect(page.getByText('Pendopo Contoh')).toBeVisible();
      await expect(page.getByText('TPK desa dibentuk paling lama dua minggu.')).toBeVisible();
      await page.getByRole('link', { name: /Daftar hadir/ }).click();
      await expect(page.getByText('4 hadir dari 34')).toBeVisible();
      await expect(page.getByText('Karto Contoh')).toBeVisible();
      await expect(page.getByText('Wagimin Contoh')).toBeVisible();
    });

    await test.step('nothing of it lies in the clear on the phone', async () => {
      const photos = storedPhotoBytes(server);
      expect(photos).toHaveLength(1);
      await expectNothingRemains(phone, { texts: TYPED, photos });
    });
  });
});
