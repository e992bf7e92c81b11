import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Role } from '../../../src/domain/role.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import HomeScreen from '../../../src/ui/screens/home/home.tsx';
import { event, partsOf, wholeProposal } from './records.ts';
import { deviceOf, openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function open(role: Role, entries: readonly ProposalEntry[]) {
  const db = await deviceOf(role, entries.flatMap(partsOf));
  stage = await openStage(db, '/', { '/': HomeScreen });
  return page.getByRole('region', { name: 'Usulan' });
}

const rows = (card: Awaited<ReturnType<typeof open>>) =>
  card
    .getByRole('link')
    .elements()
    .map((link) => [link.getAttribute('href'), link.textContent]);

describe('proposals on home', () => {
  it('tell a facilitator first of what was sent back, then what can go, then of the period', async () => {
    const back = event('return', '2026-10-12T02:00:00.000Z');
    const { at, accountId, name } = back;
    const note = { id: back.id, field: '', memberId: null, text: 'x', at, accountId, name };
    const card = await open('facilitator', [
      wholeProposal(),
      wholeProposal({ state: 'draft' }),
      wholeProposal({
        state: 'returned',
        fields: { events: [back], notes: [{ ...note, wishedDate: '2026-10-19' }] },
      }),
    ]);
    await expect.element(card).toBeVisible();
    expect(rows(card)).toEqual([
      [
        '/usulan',
        '1 usulan dikembalikanPerbaiki yang diberi catatan, lalu kirim lagi. Diharapkan kembali 19 Okt 2026',
      ],
      ['/usulan/kirim', '1 usulan disetujui, belum dikirimKirim ke kecamatan'],
      [
        '/usulan',
        'Periode Oktober 2026Dibuka sampai 31 Okt 2026, 17 hari lagi. 1 usulan belum diputuskan',
      ],
    ]);
  });

  it('tell kecamatan and regency what waits for their word', async () => {
    const entries = (['submitted', 'submitted', 'verified', 'received'] as const).map((state) =>
      wholeProposal({ state }),
    );
    const kecamatan = await open('subdistrict', entries);
    await expect.element(kecamatan.getByText('2 usulan menunggu diverifikasi')).toBeVisible();
    expect(kecamatan.getByText(/menunggu diterima|menunggu dientri/).elements()).toEqual([]);
    stage?.close();
    const regency = await open('regency', entries);
    await expect.element(regency.getByText('1 usulan menunggu diterima')).toBeVisible();
    await expect
      .element(regency.getByRole('link', { name: /^1 usulan menunggu dientri/ }))
      .toHaveAttribute('href', '/verifikasi?tahap=received');
  });
});
