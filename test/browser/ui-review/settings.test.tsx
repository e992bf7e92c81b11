import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { readSetting } from '../../../src/store/queries/settings.ts';
import { joinedPhone, outboxOf } from '../../support/phone.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function openSettings(): Promise<TpkDatabase> {
  const db = await joinedPhone({ role: 'regency', scopes: ['33.16'] });
  stage = await openStage('/pengaturan/tim', { db });
  await expect.element(page.getByLabelText('Batas waktu membentuk tim')).toBeVisible();
  return db;
}

const puts = async (db: TpkDatabase) => (await outboxOf(db)).map(({ args }) => args);

describe('the regency’s numbers', () => {
  it('start from what is given, and are kept for everybody', async () => {
    const db = await openSettings();
    const days = page.getByLabelText('Batas waktu membentuk tim');
    await expect.element(days).toHaveValue('14');
    await days.fill('21');
    await page.getByRole('button', { name: 'Simpan batas' }).click();
    await vi.waitFor(
      async () => expect(await readSetting(db, 'teamSettings')).toBeDefined(),
      PATIENCE,
    );
    const value = { deadlineDays: 21, pokjaMembersMin: 1, pokjaMembersMax: 15 };
    expect(await puts(db)).toEqual([{ regionCode: '33.16', name: 'teamSettings', value }]);
    await page.getByRole('button', { name: 'Kembalikan bawaan' }).click();
    await expect.element(days).toHaveValue('14');
  });

  it.each([
    ['Batas waktu membentuk tim', '0', /dari 1 sampai 365/],
    ['Batas waktu membentuk tim', 'dua', /dari 1 sampai 365/],
    ['Anggota pokja paling sedikit', '16', /tidak boleh kurang/],
  ])('refuse %s of %s', async (label, typed, message) => {
    const db = await openSettings();
    await page.getByLabelText(label).fill(typed);
    await page.getByRole('button', { name: 'Simpan batas' }).click();
    await expect.element(page.getByRole('alert').getByText(message)).toBeVisible();
    expect(await puts(db)).toEqual([]);
  });
});

describe('the regency’s template', () => {
  it('keeps only what differs from custom, and shows it on paper', async () => {
    const db = await openSettings();
    await page.getByLabelText(/^Memutuskan/).fill('Membentuk {tim} untuk {kabupaten}.');
    const shown = 'Membentuk Tim Penanggulangan Kemiskinan Desa Bangkleyan untuk Kabupaten Blora.';
    await vi.waitFor(
      () => expect(document.querySelector('.paper')?.textContent).toContain(shown),
      PATIENCE,
    );
    await page.getByRole('button', { name: 'Simpan templat' }).click();
    await vi.waitFor(async () => expect(await puts(db)).toHaveLength(1), PATIENCE);
    expect(await puts(db)).toEqual([
      {
        regionCode: '33.16',
        name: 'decreeTemplate',
        value: {
          considering: '',
          recalling: '',
          deciding: 'Membentuk {tim} untuk {kabupaten}.',
        },
      },
    ]);
  });

  it('names a placeholder that nobody knows', async () => {
    const db = await openSettings();
    await page.getByLabelText(/^Menimbang/).fill('bahwa {desaa} perlu;');
    await page.getByRole('button', { name: 'Simpan templat' }).click();
    await expect.element(page.getByRole('alert').getByText(/\{desaa\}/)).toBeVisible();
    expect(await puts(db)).toEqual([]);
  });
});
