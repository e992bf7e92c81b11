import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { joinedPhone } from '../../support/phone.ts';
import { KECAMATAN, VILLAGE, meetingRow, placeRow, put, teamRow } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const VILLAGES = [VILLAGE, '33.16.09.2004', '33.16.09.2005', '33.16.09.2007'];

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

/** By village: five days late, nine days left, sent in time, not yet at a meeting. */
async function fourVillages() {
  const db = await joinedPhone({ scopes: VILLAGES });
  const [late, running] = [
    meetingRow(KECAMATAN, '2026-11-05'),
    meetingRow(KECAMATAN, '2026-11-19'),
  ];
  await put(db, [
    late,
    running,
    placeRow(running, { regionCode: VILLAGES[0] ?? '' }),
    placeRow(late, { regionCode: VILLAGES[1] ?? '' }),
    placeRow(late, { regionCode: VILLAGES[2] ?? '' }),
    teamRow(VILLAGES[2] ?? '', {
      state: 'submitted',
      firstSubmittedAt: '2026-11-12T02:00:00.000Z',
    }),
  ]);
  return db;
}

it('tells each village its days in plain words, the most urgent first, the finished last', async () => {
  stage = await openStage('/tim', { db: await fourVillages() });
  await expect.element(page.getByText('Lewat 5 hari')).toBeVisible();
  const rows = [...document.querySelectorAll('main li')].map((row) => row.textContent ?? '');
  expect(
    rows.map((row) => /Lewat 5 hari|9 hari lagi|Belum ikut|Tepat waktu/.exec(row)?.[0]),
  ).toEqual(['Lewat 5 hari', '9 hari lagi', 'Belum ikut', 'Tepat waktu']);
});

it('opens the team at once for whoever has one village', async () => {
  stage = await openStage('/tim');
  await expect.element(page.getByRole('heading', { name: 'TPK Desa Pelem' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Kembali' })).not.toBeInTheDocument();
});

it('shows the kecamatan its own team above those of its villages', async () => {
  stage = await openStage('/tim', { role: 'subdistrict', scopes: [KECAMATAN] });
  await page.getByRole('link', { name: /Kecamatan Blora/ }).click();
  await expect.element(page.getByRole('heading', { name: 'TPK Kecamatan Blora' })).toBeVisible();
});

it('finds a village by name', async () => {
  stage = await openStage('/tim', { role: 'subdistrict', scopes: [KECAMATAN] });
  await page.getByLabelText('Cari desa atau kelurahan').fill('pelem');
  const villages = page.getByRole('region', { name: 'Desa dan kelurahan' });
  await expect.element(villages.getByRole('link')).toHaveLength(1);
});

it('home shows the villages whose days run, the nearest first, and leads to the team', async () => {
  stage = await openStage('/', { db: await fourVillages() });
  await expect.element(page.getByText('9 hari lagi')).toBeVisible();
  const rows = [...document.querySelectorAll('main li')].map((row) => row.textContent ?? '');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('Lewat 5 hari');
  await page.getByRole('link', { name: /9 hari lagi/ }).click();
  await expect.element(page.getByRole('heading', { name: 'TPK Desa Pelem' })).toBeVisible();
});
