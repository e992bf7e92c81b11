import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { MONTHLY } from '../../../src/domain/period.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../src/domain/proposal/settings.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { readProposalSettings } from '../../../src/store/queries/proposals/contents.ts';
import { readSetting } from '../../../src/store/queries/settings.ts';
import ProposalSettingsScreen from '../../../src/ui/screens/settings/proposals.tsx';
import { deviceOf, openStage, queued } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

const PATH = '/pengaturan/usulan';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function open(): Promise<TpkDatabase> {
  const db = await deviceOf('regency', []);
  stage = await openStage(db, PATH, { [PATH]: ProposalSettingsScreen });
  await expect.element(page.getByLabelText('Nama data')).toBeVisible();
  return db;
}

const SAVED = /^Pengaturan tersimpan/;

describe('the regency’s rules of proposals', () => {
  it('can be filled with what is customary now, and are kept once they are saved', async () => {
    const db = await open();
    await page.getByRole('button', { name: 'Bulanan (DTSEN)' }).click();
    await expect.element(page.getByLabelText('Nama data')).toHaveValue('DTSEN');
    await expect.element(page.getByText(/1 Nov 2026 sampai 17 Nov 2026/)).toBeVisible();
    expect(await queued(db)).toEqual([]);
    await page.getByRole('button', { name: 'Simpan periode' }).click();
    await expect.element(page.getByText(SAVED)).toBeVisible();
    const kept = await readProposalSettings(db);
    expect(kept).toEqual({ ...DEFAULT_PROPOSAL_SETTINGS, dataset: 'DTSEN', periods: MONTHLY });
  });

  it('are refused in words where no period would open', async () => {
    const db = await open();
    for (const month of ['Januari', 'April', 'Juli', 'Oktober']) {
      await page.getByRole('checkbox', { name: month }).click();
    }
    await page.getByLabelText('Ditutup tanggal').fill('0');
    await page.getByRole('button', { name: 'Simpan periode' }).click();
    const alert = page.getByRole('alert');
    await expect.element(alert.getByText('Ditutup tanggal: isi angka 1 sampai 31.')).toBeVisible();
    await page.getByLabelText('Ditutup tanggal').fill('31');
    await expect.element(alert.getByText('Pilih paling sedikit satu bulan.')).toBeVisible();
    expect(await queued(db)).toEqual([]);
  });

  it('hold days of one period, which can be taken back and put back', async () => {
    const db = await open();
    await page.getByLabelText('Periode', { exact: true }).selectOptions('2026-10');
    await expect.element(page.getByLabelText('Dibuka', { exact: true })).toHaveValue('2026-10-01');
    await page.getByLabelText('Ditutup', { exact: true }).fill('2026-11-10');
    await page.getByRole('button', { name: 'Simpan jadwal khusus' }).click();
    await expect.element(page.getByText('1 Okt 2026 sampai 10 Nov 2026').first()).toBeVisible();
    const one = { key: '2026-10', opens: '2026-10-01', closes: '2026-11-10' };
    expect((await readProposalSettings(db)).periods.overrides).toEqual([one]);
    await page.getByRole('button', { name: 'Hapus jadwal khusus Oktober 2026' }).click();
    await expect.element(page.getByText('Belum ada jadwal khusus.')).toBeVisible();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await vi.waitFor(
      async () => expect((await readProposalSettings(db)).periods.overrides).toEqual([one]),
      PATIENCE,
    );
  });

  it('hold reasons: one is added in own words, another no longer offered', async () => {
    const db = await open();
    const reasons = page.getByRole('region', { name: 'Alasan usulan' });
    await reasons.getByText('Usulan hapus', { exact: true }).click();
    await page.getByRole('button', { name: 'Tambah alasan usulan hapus' }).click();
    const dialog = page.getByRole('dialog', { name: 'Alasan baru' });
    await dialog.getByRole('button', { name: 'Simpan alasan' }).click();
    await expect
      .element(dialog.getByRole('alert').getByText('Tulis bunyi alasannya.'))
      .toBeVisible();
    await dialog.getByLabelText('Bunyi alasan').fill('Menjadi perangkat desa');
    await dialog.getByRole('checkbox', { name: 'Harus diberi keterangan' }).click();
    await dialog.getByRole('button', { name: 'Simpan alasan' }).click();
    await expect.element(reasons.getByText('Menjadi perangkat desa')).toBeVisible();

    await reasons.getByRole('button', { name: /^Data ganda/ }).click();
    await page.getByRole('checkbox', { name: 'Masih ditawarkan' }).click();
    await page.getByRole('button', { name: 'Simpan alasan' }).click();
    await expect.element(reasons.getByText('tidak ditawarkan lagi')).toBeVisible();
    const { removal } = (await readProposalSettings(db)).reasons;
    expect(removal.at(-1)).toMatchObject({ label: 'Menjadi perangkat desa', needsNote: true });
    expect(removal.find(({ code }) => code === 'duplicate')).toMatchObject({ retired: true });
  });

  it('hold what a kind needs, a quota, and the wording of the papers', async () => {
    const db = await open();
    const rules = page.getByRole('region', { name: 'Isian dan foto wajib' });
    await rules.getByText('Usulan hapus', { exact: true }).click();
    await rules.getByLabelText('Foto surat keterangan').nth(2).selectOptions('required');
    await rules.getByRole('button', { name: 'Simpan aturan usulan hapus' }).click();
    await expect.element(page.getByText(SAVED)).toBeVisible();
    expect((await readProposalSettings(db)).rules.removal.evidence).toEqual(['letter']);

    await page.getByLabelText(/^Kuota orang masuk/).fill('66');
    await page.getByRole('checkbox', { name: /^Orang masuk tidak boleh/ }).click();
    await page.getByRole('button', { name: 'Simpan kuorum dan kuota' }).click();
    await vi.waitFor(
      async () =>
        expect((await readProposalSettings(db)).quota).toEqual({
          additions: 66,
          removals: null,
          balanced: true,
        }),
      PATIENCE,
    );

    await page.getByLabelText(/^Penutup/).fill('Sekian, {desaa}.');
    await page.getByRole('button', { name: 'Simpan bunyi' }).click();
    await expect.element(page.getByRole('alert').getByText(/\{desaa\}/)).toBeVisible();
    await page.getByLabelText(/^Penutup/).fill('Sekian, {desa}.');
    await page.getByRole('button', { name: 'Simpan bunyi' }).click();
    await vi.waitFor(
      async () =>
        expect(await readSetting(db, 'dossierTemplate')).toEqual({
          opening: '',
          considerations: '',
          closing: 'Sekian, {desa}.',
          statement: '',
        }),
      PATIENCE,
    );
  });

  it('are still being written when the page is opened again', async () => {
    const db = await open();
    await page.getByLabelText('Ditutup tanggal').fill('20');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    stage?.close();
    stage = await openStage(db, PATH, { [PATH]: ProposalSettingsScreen });
    await expect.element(page.getByLabelText('Ditutup tanggal')).toHaveValue('20');
  });
});
