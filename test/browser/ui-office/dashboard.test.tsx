import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { writeMeta } from '../../../src/store/meta.ts';
import { joinedPhone } from '../../support/phone.ts';
import { figures, region } from './figures.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  stage?.close();
  stage = undefined;
  await page.viewport(360, 640);
});

const JEPON = '33.16.08';
const VILLAGE = '33.16.08.2001';
const before = figures([region(JEPON, { open: 1, invited: 30, filled: 12 })]);

async function openDashboard(options: { role?: 'regency' | 'subdistrict' } = {}) {
  const role = options.role ?? 'regency';
  const db = await joinedPhone({ role, scopes: [role === 'regency' ? '33.16' : JEPON] });
  const regions =
    role === 'regency'
      ? before.regions
      : before.regions.filter(({ regionCode }) => regionCode.startsWith(JEPON));
  await writeMeta(db, 'totals', { ...before, regions });
  stage = await openStage('/dasbor', { db });
  return db;
}

describe('the dashboard', () => {
  it('shows the figures last received with no network, and how old they are', async () => {
    await openDashboard();
    await expect.element(page.getByText(/Keadaan 24 Nov 2026, 10\.00 WIB/)).toBeVisible();
    await expect.element(page.getByText(/Belum bisa disegarkan/)).toBeVisible();
    await expect.element(page.getByText('dari 30 undangan')).toBeVisible();
    await expect.element(page.getByText('dari 295')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Jepon: 0 dari 25 desa/kelurahan' }))
      .toBeVisible();
  });

  it('follows what arrives, with the fresh kecamatan marked', async () => {
    const db = await openDashboard();
    await expect.element(page.getByText('dari 30 undangan')).toBeVisible();
    const at = '2026-11-24T03:00:10.000Z';
    await writeMeta(
      db,
      'totals',
      figures(
        [
          region(JEPON, { closed: 1, invited: 30, filled: 13, lastReceivedAt: at }),
          region(VILLAGE, { socialisedOn: '2026-11-24', attended: 1 }),
        ],
        { serverTime: '2026-11-24T03:00:15.000Z' },
      ),
    );
    const tile = page.getByRole('button', { name: 'Jepon: 1 dari 25 desa/kelurahan' });
    await expect.element(tile).toHaveClass('tile-fresh');
    await expect.element(page.getByText(/diterima baru saja/)).toBeVisible();
  });

  it('opens a kecamatan to its villages from its tile', async () => {
    await openDashboard();
    await page.getByRole('button', { name: 'Jepon: 0 dari 25 desa/kelurahan' }).click();
    await expect.element(page.getByText('Rapat tingkat kecamatan')).toBeVisible();
    await expect.element(page.getByText('Belum hadir').first()).toBeVisible();
    expect(page.getByText('Belum hadir').elements()).toHaveLength(25);
  });

  it('is a table on a laptop that sorts by its columns', async () => {
    await page.viewport(1280, 800);
    await openDashboard();
    const people = page.getByRole('columnheader', { name: 'Hadir/undangan' });
    await people.getByRole('button').click();
    await expect.element(people).toHaveAttribute('aria-sort', 'descending');
    const rows = page.getByRole('row');
    await expect.poll(() => rows.nth(1).element().textContent).toMatch(/^Jepon/);
    expect(rows.last().element().textContent).toMatch(/^Jumlah/);
  });

  it('shows a kecamatan its own villages as tiles', async () => {
    await openDashboard({ role: 'subdistrict' });
    await expect.element(page.getByText(/^Kecamatan Jepon/)).toBeVisible();
    expect(document.querySelectorAll('li.tile-none')).toHaveLength(25);
    await expect.element(page.getByText('Rapat tingkat kecamatan')).toBeVisible();
  });

  it('says where figures come from while none ever came', async () => {
    stage = await openStage('/dasbor');
    await expect.element(page.getByText('Belum ada angka')).toBeVisible();
  });
});
