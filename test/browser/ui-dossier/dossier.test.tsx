import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import { dossierOfMeeting } from '../../../src/store/queries/proposals/dossiers.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import MeetingDossier from '../../../src/ui/screens/dossier/dossier.tsx';
import PrintMeetingDossier from '../../../src/ui/screens/dossier/print-dossier.tsx';
import PrintStatement from '../../../src/ui/screens/dossier/print-statement.tsx';
import StatementDossier from '../../../src/ui/screens/dossier/statement.tsx';
import { must } from '../../support/must.ts';
import { pulled, VILLAGE } from '../ui-register/records.ts';
import { partsOf, wholeProposal } from '../ui-verification/records.ts';
import { deviceOf, openStage, queued } from '../ui-verification/stage.tsx';
import type { Stage } from '../ui-verification/stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const MEETING = pulled('meeting', VILLAGE, {
  kind: 'musyawarah',
  date: '2026-10-14',
  startTime: '09:00',
  endTime: '',
  place: 'Balai desa',
  agenda: 'Pemutakhiran data',
  minutes: '',
  decisions: '',
  chair: 'Rusdi Contoh',
  minuteTaker: '',
  state: 'open',
  events: [],
} satisfies FieldsOf<'meeting'>);

const ROUTES = {
  '/rapat/:id/berkas': MeetingDossier,
  '/rapat/:id/berkas/cetak': PrintMeetingDossier,
  '/usulan/sptjm/:period': StatementDossier,
  '/usulan/sptjm/:period/:village/cetak': PrintStatement,
};
const PATH = `/rapat/${MEETING.id}/berkas`;
const DOSSIER = dossierOfMeeting(MEETING.id);

function place(more: Partial<FieldsOf<'attendance'>>): LocalRow<'attendance'> {
  return pulled(
    'attendance',
    VILLAGE,
    {
      name: 'Wagini',
      role: 'community',
      position: '',
      regionCode: VILLAGE,
      walkIn: true,
      status: 'present',
      representedBy: '',
      signature: null,
      removed: false,
      ...more,
    },
    { parentId: MEETING.id },
  );
}

const drafts = (...names: string[]) =>
  names.map((name) => wholeProposal({ name, state: 'draft', fields: { dossierId: null } }));

async function open(
  entries: readonly ProposalEntry[],
  more: readonly LocalRow[] = [],
  path = PATH,
): Promise<TpkDatabase> {
  const db = await deviceOf('facilitator', [MEETING, ...entries.flatMap(partsOf), ...more]);
  stage = await openStage(db, path, ROUTES);
  return db;
}

const fieldsOf = async (db: TpkDatabase, { row }: ProposalEntry) =>
  must(await db.rows('proposal').get(row.id)).fields;

describe('the proposals of a musyawarah', () => {
  it('are put to it, agreed to together, or one by one with words; each can be taken back', async () => {
    const [first, second, third, fourth] = drafts('Sulastri', 'Jumadi', 'Kasmirah', 'Parjan') as [
      ProposalEntry,
      ProposalEntry,
      ProposalEntry,
      ProposalEntry,
    ];
    const db = await open([first, second, third, fourth]);
    await page.getByRole('button', { name: 'Tambah usulan' }).click();
    await page.getByRole('button', { name: 'Tambahkan 4 usulan' }).click();
    await expect.element(page.getByText('0 dari 4 diputuskan')).toBeVisible();
    expect((await queued(db)).map(({ name }) => name)).toEqual([
      'dossier.open',
      ...Array.from({ length: 4 }, () => 'proposal.edit'),
    ]);

    await page.getByRole('checkbox', { name: 'Pilih Sulastri' }).click();
    await page.getByRole('checkbox', { name: 'Pilih Jumadi' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Setujui 2 yang dipilih' }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Setujui dengan kata-kata' }).click();
    await page.getByRole('textbox', { name: /Kata-kata keputusan/ }).fill('Mufakat');
    await page.getByRole('button', { name: 'Simpan keputusan' }).click();
    await expect.element(page.getByText('2 dari 4 diputuskan')).toBeVisible();
    expect(await fieldsOf(db, second)).toMatchObject({ state: 'agreed', decision: 'Mufakat' });

    const choices = page.getByRole('group', { name: 'Keputusan untuk Kasmirah' });
    await choices.getByRole('button', { name: 'Tidak setuju' }).click();
    await page.getByRole('button', { name: 'Simpan keputusan' }).click();
    await expect.element(page.getByText('Tulis alasannya dulu.').first()).toBeVisible();
    await page.getByRole('textbox', { name: /Kata-kata keputusan/ }).fill('Sudah mampu');
    await page.getByRole('button', { name: 'Simpan keputusan' }).click();
    await expect.element(page.getByText('3 dari 4 diputuskan')).toBeVisible();
    expect(await fieldsOf(db, first)).toMatchObject({ state: 'agreed', dossierId: DOSSIER });
    expect(await fieldsOf(db, third)).toMatchObject({ state: 'declined', decision: 'Sudah mampu' });

    await page.getByRole('button', { name: 'Ubah keputusan: Kasmirah' }).click();
    await expect.element(page.getByText('2 dari 4 diputuskan')).toBeVisible();
    expect(await fieldsOf(db, third)).toMatchObject({ state: 'draft', decision: '' });

    const last = page.getByRole('group', { name: 'Keputusan untuk Parjan' });
    await last.getByRole('button', { name: 'Setuju', exact: true }).click();
    await expect.element(page.getByText('3 dari 4 diputuskan')).toBeVisible();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByText('2 dari 4 diputuskan')).toBeVisible();
    expect(await fieldsOf(db, fourth)).toMatchObject({ state: 'draft', dossierId: DOSSIER });
  });

  it('of another period move to that of the meeting; what was postponed is open again', async () => {
    const [own] = drafts('Sulastri') as [ProposalEntry];
    const before = wholeProposal({
      name: 'Kasmirah',
      state: 'postponed',
      fields: { period: '2026-07', decision: 'Belum ada kartu keluarga' },
    });
    const was = before.row.fields.dossierId;
    const db = await open([own, before]);
    await page.getByRole('button', { name: 'Tambah usulan' }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByText('Dari periode lain')).toBeVisible();
    // only those of the period are chosen to begin with
    await expect.element(dialog.getByRole('button', { name: 'Tambahkan 1 usulan' })).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Pilih Kasmirah' }).click();
    await dialog.getByRole('button', { name: 'Tambahkan 2 usulan' }).click();
    await expect.element(page.getByText('0 dari 2 diputuskan')).toBeVisible();
    expect(await fieldsOf(db, before)).toMatchObject({
      state: 'draft',
      period: '2026-10',
      dossierId: DOSSIER,
    });
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByText('Belum ada usulan di musyawarah ini.')).toBeVisible();
    expect(await fieldsOf(db, before)).toMatchObject({
      state: 'postponed',
      period: '2026-07',
      dossierId: was,
      decision: 'Belum ada kartu keluarga',
    });
  });

  it('are five and twenty on a phone, and can be agreed to with three taps', async () => {
    const all = drafts(...Array.from({ length: 25 }, (_, index) => `Warga ${index + 1}`));
    const db = await open(all);
    await page.getByRole('button', { name: 'Tambah usulan' }).click();
    await page.getByRole('button', { name: 'Tambahkan 25 usulan' }).click();
    await expect.element(page.getByText('0 dari 25 diputuskan')).toBeVisible();
    await page.getByRole('button', { name: 'Pilih semua' }).click();
    await page.getByRole('checkbox', { name: 'Pilih Warga 25' }).click();
    await page.getByRole('button', { name: 'Setujui 24 yang dipilih' }).click();
    await expect.element(page.getByText('24 dari 25 diputuskan')).toBeVisible();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByText('0 dari 25 diputuskan')).toBeVisible();
    const states = await Promise.all(all.map(async (one) => (await fieldsOf(db, one)).state));
    expect(new Set(states)).toEqual(new Set(['draft']));
  });

  it('are only looked at by the regency, and where the meeting was called off', async () => {
    const draft = wholeProposal({ state: 'draft', fields: { dossierId: DOSSIER } });
    const db = await deviceOf('regency', [MEETING, ...partsOf(draft)]);
    stage = await openStage(db, PATH, ROUTES);
    await expect
      .element(page.getByText('keputusan dicatat oleh desa', { exact: false }))
      .toBeVisible();
    expect(page.getByRole('button', { name: 'Setuju' }).elements()).toEqual([]);
    stage.close();
    const off = { ...MEETING, fields: { ...MEETING.fields, state: 'cancelled' as const } };
    const phone = await deviceOf('facilitator', [off, ...partsOf(draft)]);
    stage = await openStage(phone, PATH, ROUTES);
    await expect.element(page.getByText('Rapat ini dibatalkan.', { exact: false })).toBeVisible();
    expect(page.getByRole('button', { name: 'Setuju' }).elements()).toEqual([]);
  });

  it('name what is missing before one leaves the hall, with the way to mend it', async () => {
    const agreed = wholeProposal({ name: 'Sulastri', fields: { dossierId: DOSSIER } });
    agreed.photos.forEach((photo) => {
      if (photo.fields.evidence === 'houseFront') photo.fields.removed = true;
    });
    const draft = wholeProposal({
      name: 'Parjan',
      state: 'draft',
      fields: { dossierId: DOSSIER },
    });
    const people = ['bpd', 'villageStaff', 'community'] as const;
    await open(
      [agreed, draft],
      people.map((role) => place({ role })),
    );
    const gaps = page.getByRole('region', { name: 'Yang masih kurang' });
    await expect.element(gaps.getByText('Sebelum meninggalkan ruangan')).toBeVisible();
    const links = gaps.getByRole('link').elements() as HTMLAnchorElement[];
    const said = new Map(links.map((link) => [link.textContent, link.getAttribute('href')]));
    expect(said.get('Kuorum: baru 3 orang hadir, perlu 5.')).toBe(`/rapat/${MEETING.id}/hadir`);
    expect(said.get('3 orang yang hadir belum tanda tangan.')).toBe(`/rapat/${MEETING.id}/hadir`);
    expect(said.get('1 usulan belum diputuskan.')).toBe('#usulan');
    expect(said.get('Nomor surat belum diisi.')).toBe('#surat');
    expect(said.get('Usulan Sulastri: Foto rumah dari depan belum ada.')).toBe(
      `/usulan/${agreed.row.id}`,
    );
    expect(said.get('Nama notulis belum diisi.')).toBe(`/rapat/${MEETING.id}/ubah`);
    // the BPD has come: only people of the village are short
    expect([...said.keys()].filter((text) => text?.startsWith('Kuorum'))).toHaveLength(1);
    const first = page.getByText(/^Sebelum meninggalkan ruangan: \d+ hal belum ada$/);
    await expect.element(first).toBeVisible();
  });

  it('have their paper numbered, and it prints with every name in full', async () => {
    const agreed = wholeProposal({ name: 'Sulastri', fields: { dossierId: DOSSIER } });
    const db = await open([agreed], [place({ role: 'bpd' })]);
    await page.getByRole('textbox', { name: /Nomor surat/ }).fill('141/12/X/2026');
    await page.getByRole('textbox', { name: /Nama kepala desa/ }).fill('Mulyono Contoh');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect.element(page.getByText('Surat disimpan.')).toBeVisible();
    expect(must(await db.rows('dossier').get(DOSSIER)).fields).toMatchObject({
      number: '141/12/X/2026',
      signer: 'Mulyono Contoh',
      date: '2026-10-14',
      period: '2026-10',
    });
    await page.getByRole('link', { name: 'Cetak berkas' }).click();
    const paper = page.getByRole('region', { name: 'Pratinjau' });
    await expect.element(paper.getByText('Nomor: 141/12/X/2026').first()).toBeVisible();
    await expect.element(paper.getByText('Berita Acara', { exact: true })).toBeVisible();
    const nik = must(agreed.members[0]).fields.nik.replaceAll(/(.{4})(?=.)/g, '$1 ');
    await expect.element(paper.getByText(`NIK ${nik}`)).toBeVisible();
    expect(document.title).not.toContain('Sulastri');
  });

  it('have their paper worded anew, in words that go on counting; a mistyped one is told', async () => {
    const draft = wholeProposal({ state: 'draft', fields: { dossierId: DOSSIER } });
    const db = await open([draft]);
    await page.getByRole('button', { name: 'Ubah kata-kata' }).click();
    const field = page.getByRole('textbox', { name: /Yang diputuskan/ });
    await field.fill('Kami menyetujui {jumlah_setju} usulan.');
    const save = page.getByRole('button', { name: 'Simpan', exact: true }).last();
    await save.click();
    const fault = 'Kata ini tidak dikenal: {jumlah_setju}.';
    await expect.element(page.getByText(fault, { exact: false }).first()).toBeVisible();
    await field.fill('Kami menyetujui {jumlah_setuju} usulan.');
    await save.click();
    await expect.element(page.getByText('Kata-kata surat ini sudah diubah.')).toBeVisible();
    await page.getByRole('button', { name: 'Setuju', exact: true }).click();
    await expect.element(page.getByText('1 dari 1 diputuskan')).toBeVisible();
    expect(must(await db.rows('dossier').get(DOSSIER)).fields).toMatchObject({
      opening: '',
      considerations: 'Kami menyetujui {jumlah_setuju} usulan.',
    });
    await page.getByRole('link', { name: 'Cetak berkas' }).click();
    await expect.element(page.getByText('Kami menyetujui 1 usulan.')).toBeVisible();
  });

  it('are signed by the head who came, with one tap', async () => {
    const agreed = wholeProposal({ fields: { dossierId: DOSSIER } });
    const db = await open([agreed], [place({ role: 'kepalaDesa', name: 'Mulyono Contoh' })]);
    await page.getByRole('button', { name: /Mulyono Contoh$/ }).click();
    await page.getByRole('checkbox', { name: /^Surat sudah ditandatangani/ }).click();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect.element(page.getByText('Surat disimpan.')).toBeVisible();
    expect(must(await db.rows('dossier').get(DOSSIER)).fields).toMatchObject({
      signer: 'Mulyono Contoh',
      isSigned: true,
    });
  });

  it('can rest on a statement of the head of the village instead', async () => {
    const [draft] = drafts('Sulastri') as [ProposalEntry];
    const db = await open([draft], [], '/usulan/sptjm/2026-10');
    await page.getByRole('button', { name: 'Tambah usulan' }).click();
    await page.getByRole('button', { name: 'Tambahkan 1 usulan' }).click();
    const choices = page.getByRole('group', { name: 'Keputusan untuk Sulastri' });
    await choices.getByRole('button', { name: 'Setuju', exact: true }).click();
    await expect.element(page.getByText('1 dari 1 diputuskan')).toBeVisible();
    expect(await fieldsOf(db, draft)).toMatchObject({ state: 'agreed' });
    // there is no hall to leave
    await expect.element(page.getByText('Nomor surat belum diisi.')).toBeVisible();
    expect(page.getByText(/Sebelum meninggalkan/).elements()).toEqual([]);
    await page.getByRole('link', { name: 'Cetak berkas' }).click();
    const paper = page.getByRole('region', { name: 'Pratinjau' });
    await expect
      .element(paper.getByText('Surat Pernyataan Tanggung Jawab Mutlak', { exact: true }))
      .toBeVisible();
    await expect.element(paper.getByText('Meterai 10.000')).toBeVisible();
  });
});
