import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { newId } from '../../../src/store/new-id.ts';
import { joinedPhone } from '../../support/phone.ts';
import { KECAMATAN, proposalRows, pulled, put, VILLAGE } from '../ui-register/records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const NEIGHBOUR = '33.16.09.2004';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const headings = () =>
  [...document.querySelectorAll('main h2')].map((heading) => heading.textContent?.trim() ?? '');

const musyawarah = (date: string) =>
  pulled('meeting', VILLAGE, {
    kind: 'musyawarah',
    date,
    startTime: '09:00',
    endTime: '',
    place: 'Balai Desa',
    agenda: '',
    minutes: '',
    decisions: '',
    chair: '',
    minuteTaker: '',
    state: 'open',
    events: [],
  });

describe("a period's proposals", () => {
  it('stand by what one has to do about them, with what is to be mended', async () => {
    const db = await joinedPhone();
    await put(db, [
      ...proposalRows({ name: 'Draf Contoh' }, { kind: 'new' }),
      ...proposalRows({ name: 'Kirim Contoh' }, { state: 'submitted' }),
      ...proposalRows({ name: 'Setuju Contoh' }, { state: 'agreed', dossierId: newId() }),
      ...proposalRows({ name: 'Kembali Contoh' }, { state: 'returned' }),
      ...proposalRows({ name: 'Batal Contoh' }, { state: 'withdrawn' }),
      ...proposalRows({ name: 'Lama Contoh' }, { period: '2026-07' }),
    ]);
    stage = await openStage('/usulan', { db });
    await expect.element(page.getByText('5 usulan, 5 orang')).toBeVisible();
    expect(headings()).toEqual([
      'Dikembalikan, perlu diperbaiki (1)',
      'Belum diputuskan (1)',
      'Disetujui, siap dikirim (1)',
      'Sedang diperiksa (1)',
      'Tidak dilanjutkan (1)',
    ]);
    const draft = page.getByRole('link', { name: /Draf Contoh/ });
    await expect.element(draft.getByText(/\d+ perlu diperbaiki/)).toBeVisible();
    await expect.element(page.getByText('Lama Contoh')).not.toBeInTheDocument();
    await expect.element(page.getByText(/Dibuka sampai 31 Okt 2026, 17 hari lagi/)).toBeVisible();
  });

  it('of another period are a choice away, and the way back leads to the same list', async () => {
    const db = await joinedPhone();
    await put(db, proposalRows({ name: 'Lama Contoh' }, { period: '2026-07' }));
    stage = await openStage('/usulan', { db });
    await expect.element(page.getByText('Belum ada usulan di periode ini')).toBeVisible();
    await page.getByLabelText('Periode').selectOptions('Juli 2026');
    await expect.element(page.getByText('Lama Contoh')).toBeVisible();
    expect(new URLSearchParams(location.search).get('periode')).toBe('2026-07');
  });

  it('of several villages can be looked at by village', async () => {
    const db = await joinedPhone({ role: 'subdistrict', scopes: [KECAMATAN] });
    await put(db, [
      ...proposalRows({ name: 'Pelem Contoh' }),
      ...proposalRows({ name: 'Tetangga Contoh' }, {}, NEIGHBOUR),
    ]);
    stage = await openStage('/usulan', { db, role: 'subdistrict', scopes: [KECAMATAN] });
    await expect.element(page.getByText('Tetangga Contoh')).toBeVisible();
    await page.getByLabelText('Desa atau kelurahan').selectOptions('Desa Pelem, Kec. Blora');
    await expect.element(page.getByText('Tetangga Contoh')).not.toBeInTheDocument();
    await expect.element(page.getByText('Pelem Contoh')).toBeVisible();
  });

  it('lead to their musyawarah and to being sent', async () => {
    const db = await joinedPhone();
    const [near, far] = [musyawarah('2026-10-12'), musyawarah('2026-05-12')];
    await put(db, [near, far, ...proposalRows({}, { state: 'agreed', dossierId: newId() })]);
    stage = await openStage('/usulan', { db });
    await expect.element(page.getByRole('link', { name: /Kirim ke kecamatan/ })).toBeVisible();
    const links = page.getByRole('link', { name: /^Musyawarah desa/ });
    await expect.element(links).toHaveLength(1);
    await links.click();
    await expect.element(page.getByText(`Layar lain: /rapat/${near.id}/berkas`)).toBeVisible();
  });
});

describe('a draft that is not wanted', () => {
  it('is withdrawn with one tap, and comes back by undoing it', async () => {
    const db = await joinedPhone();
    const rows = proposalRows({ name: 'Draf Contoh' });
    await put(db, rows);
    stage = await openStage(`/usulan/${rows[0].id}`, { db });
    await page.getByRole('button', { name: 'Batalkan usulan' }).click();
    await expect.element(page.getByRole('button', { name: 'Aktifkan lagi' })).toBeVisible();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByRole('link', { name: 'Lengkapi usulan' })).toBeVisible();
  });

  it('once decided goes for a reason', async () => {
    const db = await joinedPhone();
    const rows = proposalRows({ name: 'Contoh' }, { state: 'agreed', dossierId: newId() });
    await put(db, rows);
    stage = await openStage(`/usulan/${rows[0].id}`, { db });
    await page.getByRole('button', { name: 'Batalkan usulan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabelText('Alasan').fill('Sudah terdaftar');
    await dialog.getByRole('button', { name: 'Batalkan usulan' }).click();
    await expect.element(page.getByText('“Sudah terdaftar”')).toBeVisible();
  });

  it('what was handed in is called back for a reason, and can be mended', async () => {
    const db = await joinedPhone();
    const rows = proposalRows({ name: 'Contoh' }, { state: 'submitted', dossierId: newId() });
    await put(db, rows);
    stage = await openStage(`/usulan/${rows[0].id}`, { db });
    await expect.element(page.getByRole('link', { name: /Ubah|Lengkapi/ })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Tarik kembali' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabelText('Alasan').fill('NIK salah ketik');
    await dialog.getByRole('button', { name: 'Tarik kembali' }).click();
    await expect.element(page.getByRole('link', { name: 'Lengkapi usulan' })).toBeVisible();
  });
});

it('a proposal that is not on this phone says so', async () => {
  stage = await openStage(`/usulan/${newId()}`);
  await expect.element(page.getByText('Usulan ini tidak ada di HP ini')).toBeVisible();
});
