import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ProposalTotals } from '../../../src/protocol/totals.ts';
import { writeMeta } from '../../../src/store/meta.ts';
import Dashboard from '../../../src/ui/screens/dashboard/dashboard.tsx';
import { figures } from '../ui-office/figures.ts';
import { deviceOf, openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  stage?.close();
  stage = undefined;
  await page.viewport(360, 640);
});

const count = (regionCode: string, more: Partial<ProposalTotals> = {}): ProposalTotals => ({
  regionCode,
  period: '2026-10',
  kind: 'new',
  state: 'submitted',
  proposals: 3,
  ...more,
});

async function open(proposals: ProposalTotals[]) {
  const db = await deviceOf('regency', []);
  await writeMeta(db, 'totals', figures([], { proposals }));
  stage = await openStage(db, '/dasbor', { '/dasbor': Dashboard });
  return page.getByRole('region', { name: 'Usulan', exact: true });
}

it('tells a kecamatan in a line on a phone, and its numbers in a table on a laptop', async () => {
  const totals = [
    count('33.16.09.2003'),
    count('33.16.09.2004', { state: 'entered', proposals: 2 }),
    count('33.16.08.2001', { kind: 'removal', state: 'returned', proposals: 1 }),
    count('33.16.08.2001', { period: '2026-07', proposals: 9 }),
  ];
  const part = await open(totals);
  await expect.element(part.getByText('Di kecamatan 3 · Dientri 2', { exact: true })).toBeVisible();
  await part.getByLabelText('Jenis usulan').selectOptions('removal');
  await expect.element(part.getByText('Kecamatan Blora')).not.toBeInTheDocument();
  await part.getByLabelText('Jenis usulan').selectOptions('');
  await page.viewport(1280, 800);
  const row = part.getByRole('row', { name: /^Kecamatan Blora/ });
  await expect.element(row).toBeVisible();
  expect(
    row
      .getByRole('cell')
      .elements()
      .map((cell) => cell.textContent),
  ).toEqual(['0', '3', '0', '2', '0', '0', '5']);
  await part.getByLabelText('Periode usulan').selectOptions('2026-07');
  await expect.element(row).not.toBeInTheDocument();
});

it('says so where none have arrived', async () => {
  const part = await open([]);
  await expect.element(part.getByText('Belum ada usulan yang sampai di server.')).toBeVisible();
});
