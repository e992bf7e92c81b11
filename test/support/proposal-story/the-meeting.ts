import { expect } from '@playwright/test';
import { inFours } from '../../../src/domain/identity/mask.ts';
import { expectAccessible } from '../accessible.ts';
import {
  agreeTo,
  agreeToRest,
  decideWith,
  gapsOf,
  mendGap,
  openDossier,
  putToMeeting,
} from '../dossier-acts.ts';
import { must } from '../must.ts';
import { attends, newMusyawarah, signInTurn } from '../musyawarah.ts';
import { caseName, caseNik } from '../proposal-cases.ts';
import { photograph, saveProposal } from '../proposal-acts.ts';
import { PRESENT } from './story.ts';
import type { Story } from './story.ts';
import { restart } from './the-village.ts';

const NUMBER = '141/7/2026';
const DECLINED = 'Orangnya masih ada di rumah.';

/** A musyawarah is put on record; those who came sign. */
export async function meet({ phone }: Story): Promise<void> {
  const { page } = phone;
  const [[, chair] = [null, '']] = PRESENT;
  await newMusyawarah(page, 'Desa Pelem', chair, 'Sari Contoh');
  await page.getByRole('link', { name: /^Daftar hadir/ }).click();
  for (const [office, name] of PRESENT) {
    if (office !== null) {
      await attends(page, office, name);
      continue;
    }
    const line = page.getByLabel('Tambah peserta', { exact: true });
    await line.fill(name);
    await line.press('Enter');
  }
  await signInTurn(
    page,
    PRESENT.map(([, name]) => name),
  );
}

/** One is declined, one postponed, the phone goes off; then one by one, and the rest at once. */
export async function decide({ phone, families, declined, postponed }: Story): Promise<void> {
  await openDossier(phone.page);
  await putToMeeting(phone.page, 25);
  await decideWith(phone.page, 'Tidak setuju', caseName(declined), DECLINED);
  await decideWith(phone.page, 'Tunda', caseName(postponed), 'Menunggu kabar keluarganya.');
  await restart(phone);
  const { page } = phone;
  await openDossier(page);
  await expect(page.getByText('2 dari 25 diputuskan')).toBeVisible();
  await expectAccessible(page);
  await agreeTo(page, caseName(must(families[0])));
  await agreeToRest(page, 22);
  await expect(page.getByText('25 dari 25 diputuskan')).toBeVisible();
}

/** What the papers lack is named before anybody leaves the hall, and mended one by one. */
export async function mendPapers({ phone, families }: Story, shots: Buffer[]): Promise<void> {
  const { page } = phone;
  const lackingPhoto = `Usulan ${must(families[1]).name}: Foto dalam rumah belum ada.`;
  const lacking = [
    'Belum ada foto musyawarah.',
    'Jalannya musyawarah (notulen) belum ditulis.',
    'Keputusan musyawarah belum ditulis di notulen.',
    'Nama penandatangan belum diisi.',
    'Nomor surat belum diisi.',
    'Surat belum ditandai sudah ditandatangani.',
    lackingPhoto,
  ];
  expect((await gapsOf(page)).sort()).toEqual(lacking);
  await mendGap(page, lackingPhoto);
  await page.getByRole('link', { name: 'Lengkapi usulan' }).click();
  await photograph(page, 'Foto dalam rumah', must(shots.shift()));
  await saveProposal(page);
  await openDossier(page);
  await mendGap(page, /notulen\) belum ditulis/);
  await page.getByLabel(/^Catatan rapat/).fill('Nama dibacakan satu per satu.');
  await page.getByLabel(/^Keputusan/).fill('Usulan disetujui menurut lampiran.');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await openDossier(page);
  await mendGap(page, 'Belum ada foto musyawarah.');
  await expect(page.getByRole('heading', { name: 'Foto rapat', level: 1 })).toBeVisible();
  const buffer = must(shots.shift());
  const file = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer };
  await page.locator('input[type=file]').last().setInputFiles(file);
  await expect(page.getByText('1 dari 3 foto')).toBeVisible();
  await openDossier(page);
  // its heading says besides whether it has been delivered
  const paper = page.getByRole('region', { name: /^Surat( |$)/ });
  await paper.getByLabel(/^Nomor surat/).fill(NUMBER);
  await paper.getByRole('button', { name: 'Pakai nama dari daftar hadir: Karto Contoh' }).click();
  await paper.getByLabel('Surat sudah ditandatangani di atas kertas').check();
  await paper.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Berkas lengkap. Tidak ada yang kurang.')).toBeVisible();
}

/** The papers open with no network: everybody is on them, with the words of the decisions. */
export async function openPapers({ phone, cases }: Story): Promise<void> {
  const { page } = phone;
  await page.getByRole('link', { name: 'Cetak berkas' }).click();
  const paper = page.getByRole('main');
  for (const words of [NUMBER, DECLINED, ...PRESENT.map(([, name]) => name)]) {
    await expect(paper).toContainText(words);
  }
  for (const one of cases) await expect(paper).toContainText(inFours(caseNik(one)));
  await expectAccessible(page);
}
