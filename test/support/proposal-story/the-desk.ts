import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { expectAllSent, goTo } from '../acts.ts';
import {
  catchUp,
  enterNumbers,
  expectAtStage,
  giveBack,
  openAtDesk,
  openDesk,
  reject,
  showStage,
  takeOn,
} from '../desk-acts.ts';
import { must } from '../must.ts';
import { part, retypeNik, saveProposal } from '../proposal-acts.ts';
import { caseName, caseNik } from '../proposal-cases.ts';
import type { ProposalCase } from '../proposal-cases.ts';
import { storedRecords } from '../server-file.ts';
import type { Story } from './story.ts';

/** What others did is fetched after one's own is sent. */
const ARRIVES = { timeout: 30_000 };

/** Each of the three with a note on one part, and how it is mended. */
interface Return {
  readonly of: ProposalCase;
  /** What the note is on, as the desk and the form call it. */
  readonly on: string;
  readonly note: string;
}

function returnsOf({ families, corrections, removals }: Story): readonly Return[] {
  const family = must(families[3]);
  const correction = must(corrections[2]);
  return [
    { of: family, on: `NIK ${family.name}`, note: 'Cocokkan lagi dengan KTP-nya.' },
    { of: correction, on: 'Alamat', note: 'Tulis juga nomor rumahnya.' },
    { of: must(removals[2]), on: 'Alasan', note: 'Jelaskan sejak kapan mampu.' },
  ];
}

/** The NIK that the fourth family turns out to have. */
export const MENDED_NIK = '3316090101689114';

/** The kecamatan sends three back with notes; the others go on without waiting for them. */
export async function verifyMost(story: Story): Promise<void> {
  const { page } = story.kecamatan;
  await catchUp(page);
  await openDesk(page);
  await expectAtStage(page, 'Menunggu diverifikasi', 23);
  await expectAccessible(page);
  for (const { of, on, note } of returnsOf(story)) {
    await openAtDesk(page, caseName(of));
    await giveBack(page, on, note);
  }
  await expectAccessible(page);
  await takeOn(page, 'Verifikasi', 20);
  await expectAtStage(page, 'Dikembalikan', 3);
  await expectAllSent(page);
  expect(story.inState('verified')).toHaveLength(20);
  expect(story.inState('returned')).toHaveLength(3);
}

/** They come back to the phone as they were, with the notes; mended, they are handed in again. */
export async function mendReturned(story: Story): Promise<void> {
  const { page } = story.phone;
  await catchUp(page);
  const [family, correction, removal] = returnsOf(story);
  const open = async ({ of, note }: Return) => {
    await goTo(page, 'Usulan');
    const returned = page.getByRole('region', { name: /^Dikembalikan, perlu diperbaiki/ });
    await expect(returned).toBeVisible(ARRIVES);
    await returned
      .getByRole('link')
      .filter({ hasText: caseName(of) })
      .click();
    await expect(page.getByText(`Dikembalikan oleh Budi Contoh`)).toBeVisible();
    await page.getByRole('link', { name: 'Perbaiki usulan' }).click();
    await expect(page.getByRole('heading', { name: 'Ubah usulan' })).toBeVisible();
    await expect(page.getByText(note).first()).toBeVisible();
  };
  const resend = async () => {
    await saveProposal(page);
    await page.getByRole('button', { name: 'Kirim lagi ke kecamatan' }).click();
    await expect(page.getByText('Menunggu kecamatan', { exact: true }).first()).toBeVisible();
  };
  await open(must(family));
  await expect(page.getByLabel(/^Nama lengkap/)).toHaveValue(caseName(must(family).of));
  await expectAccessible(page);
  await retypeNik(page, MENDED_NIK);
  await saveProposal(page);
  await expect(part(page, 'Yang berubah sejak dikirim')).toContainText('NIK');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kirim lagi ke kecamatan' }).click();

  await open(must(correction));
  const address = page.getByLabel(/^Seharusnya/);
  await expect(address).toHaveValue('Jalan Mawar 2');
  await address.fill('Jalan Mawar 2 nomor 14');
  await resend();

  await open(must(removal));
  await page.getByLabel(/^Keterangan alasan/).fill('Sejak membuka bengkel tahun lalu.');
  await resend();
  await expectAllSent(page);
  expect(story.inState('submitted')).toHaveLength(3);
}

/** What was mended is shown to the kecamatan, and verified. */
export async function verifyRest(story: Story): Promise<void> {
  const { page } = story.kecamatan;
  await catchUp(page);
  await openDesk(page);
  await expectAtStage(page, 'Menunggu diverifikasi', 3);
  const [family] = returnsOf(story);
  await openAtDesk(page, caseName(must(family).of));
  await expect(page.getByText('Berubah sejak kiriman sebelumnya')).toBeVisible();
  await page.getByRole('button', { name: 'Verifikasi', exact: true }).click();
  await takeOn(page, 'Verifikasi', 2);
  await expectAllSent(page);
  expect(story.inState('verified')).toHaveLength(23);
}

/** Number of each entry in the national system, by NIK. */
function numbersOf(entered: readonly ProposalCase[], mended: ProposalCase): Map<string, string> {
  return new Map(
    entered.map((one, index) => [
      one === mended ? MENDED_NIK : caseNik(one),
      `SIKS-${String(9_001 + index)}`,
    ]),
  );
}

/** The regency receives all, rejects one with its reason, and notes the numbers of the others. */
export async function enterAll(story: Story): Promise<void> {
  const { regency, cases, declined, postponed, rejected, families, today } = story;
  const { page } = regency;
  await catchUp(page);
  await goTo(page, 'Usulan');
  await expectAtStage(page, 'Menunggu diterima', 23);
  await expectAccessible(page);
  await takeOn(page, 'Terima', 23);
  await showStage(page, 'Menunggu dientri');
  await openAtDesk(page, caseName(rejected));
  await expectAccessible(page);
  await reject(page, 'Sudah tercatat di kabupaten lain.');
  const aside: readonly ProposalCase[] = [declined, postponed, rejected];
  const entered = cases.filter((one) => !aside.includes(one));
  await enterNumbers(page, today, numbersOf(entered, must(families[3])));
  await expectAtStage(page, 'Dientri atau ditolak', 23);
  await expectAllSent(page);
  expect(story.inState('entered')).toHaveLength(22);
  expect(story.inState('rejected')).toHaveLength(1);
}

/** All of it comes back to the phone. */
export async function comesBack({ phone, families, rejected, server }: Story): Promise<void> {
  const { page } = phone;
  await catchUp(page);
  await goTo(page, 'Usulan');
  const over = part(page, 'Selesai (22)');
  await expect(over.getByRole('listitem')).toHaveCount(22, ARRIVES);
  // the one that the meeting declined, and the one that the regency rejected
  const aside = part(page, 'Tidak dilanjutkan (2)');
  await aside
    .getByRole('link')
    .filter({ hasText: caseName(rejected) })
    .click();
  await expect(page.getByText('“Sudah tercatat di kabupaten lain.”')).toBeVisible();
  await goTo(page, 'Usulan');
  const first = caseName(must(families[0]));
  await over.getByRole('link').filter({ hasText: first }).click();
  await expect(page.getByText(/nomor SIKS-9001$/)).toBeVisible();
  await expectAccessible(page);
  expect(storedRecords(server, 'proposal')).toHaveLength(25);
}
