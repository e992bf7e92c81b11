import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { singleId } from '../../../src/domain/id.ts';
import type { Role } from '../../../src/domain/role.ts';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { joinedPhone, outboxOf } from '../../support/phone.ts';
import { meetingRow, pulled, put, VILLAGE, wholeTeam } from '../ui-teams/records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

const TEAM = singleId('team', VILLAGE);
const PATH = `/tim/${TEAM}/sk`;

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function openDecree(
  options: { team?: Partial<FieldsOf<'team'>>; role?: Role; scopes?: string[] } = {},
) {
  const db = await joinedPhone(options);
  const meeting = meetingRow(VILLAGE, '2026-11-10');
  const { team, members } = wholeTeam({ meetingId: meeting.id, ...options.team });
  await put(db, [meeting, team, ...members]);
  stage = await openStage(PATH, { db });
  await expect.element(page.getByText('Pratinjau')).toBeInTheDocument();
  return { db, team, members };
}

const paper = () => document.querySelector('.paper')?.textContent ?? '';
const edits = async (db: TpkDatabase) =>
  (await outboxOf(db)).map(({ name, args }) => [name, (args as { changes?: unknown }).changes]);

async function putTemplate(db: TpkDatabase, value: unknown) {
  const id = singleId('decreeTemplate', '33.16');
  await put(db, [pulled('setting', '33.16', { name: 'decreeTemplate', value }, { id })]);
}

describe('the decree on the screen', () => {
  it('prints the team, and dots for what is not known before it is signed', async () => {
    await openDecree();
    expect(paper()).toContain('Keputusan Kepala Desa Pelem');
    expect(paper()).toContain('pada tanggal 10 November 2026, perlu membentuk');
    expect(paper()).toMatch(/Nomor …+ Tahun …+/);
    expect(paper()).toContain('Pemegang 1');
    await vi.waitFor(() => expect(document.title).toBe(`SK-TPK-${VILLAGE}`), PATIENCE);
  });

  it('prints what people typed as text, whatever it looks like', async () => {
    await openDecree({ team: { decreeConsidering: 'bahwa <b>tebal</b> & {desa} {x};' } });
    expect(paper()).toContain('bahwa <b>tebal</b> & Desa Pelem {x};');
    expect(document.querySelector('.decree-clauses b')).toBeNull();
  });

  it('follows the regency’s template as soon as it arrives', async () => {
    const { db } = await openDecree();
    await putTemplate(db, {
      considering: '',
      recalling: 'Peraturan Bupati Blora Nomor 1.',
      deciding: 'Membentuk {tim}.',
    });
    await vi.waitFor(() => expect(paper()).toContain('Peraturan Bupati Blora Nomor 1.'), PATIENCE);
    expect(paper()).toContain('KESATU:Membentuk Tim Penanggulangan Kemiskinan Desa Pelem.');
    expect(paper()).toContain('bahwa dalam rangka percepatan');
  });
});

describe('the wording of a decree', () => {
  it('shows on paper while it is written, and is kept as the team’s own', async () => {
    const { db } = await openDecree();
    await page.getByRole('button', { name: 'Ubah bunyi' }).click();
    await page.getByLabelText(/^Memutuskan/).fill('Membentuk tim desa.');
    await vi.waitFor(() => expect(paper()).toContain('Membentuk tim desa.'), PATIENCE);
    await page.getByRole('button', { name: 'Simpan bunyi' }).click();
    await expect.element(page.getByText(/sudah diubah khusus/)).toBeVisible();
    expect(await edits(db)).toEqual([['team.edit', { decreeDeciding: 'Membentuk tim desa.' }]]);
    await vi.waitFor(async () => expect(await db.drafts.toArray()).toHaveLength(1), PATIENCE);
    expect(await db.drafts.get(`team/${TEAM}/decree`)).toBeUndefined();
  });

  it('goes back to what was given, and then follows the regency again', async () => {
    const { db } = await openDecree({ team: { decreeDeciding: 'Bunyi sendiri.' } });
    await page.getByRole('button', { name: 'Ubah bunyi' }).click();
    await page.getByRole('button', { name: 'Kembalikan bunyi bawaan: Memutuskan' }).click();
    await page.getByRole('button', { name: 'Simpan bunyi' }).click();
    await expect.element(page.getByText(/menurut kebiasaan/)).toBeVisible();
    expect(await edits(db)).toEqual([['team.edit', { decreeDeciding: '' }]]);
  });

  it('comes back when the page was closed while it was written', async () => {
    const { db } = await openDecree();
    await page.getByRole('button', { name: 'Ubah bunyi' }).click();
    await page.getByLabelText(/^Nama yang menandatangani/).fill('Sri Contoh, S.Sos.');
    await vi.waitFor(
      async () =>
        expect(await db.drafts.get(`team/${TEAM}/decree`)).toMatchObject({
          value: { signer: 'Sri Contoh, S.Sos.' },
        }),
      PATIENCE,
    );
    stage?.close();
    stage = await openStage(PATH, { db });
    await expect
      .element(page.getByLabelText(/^Nama yang menandatangani/))
      .toHaveValue('Sri Contoh, S.Sos.');
    expect(paper()).toContain('Sri Contoh, S.Sos.');
    expect(await edits(db)).toEqual([]);
  });

  it('does not write over what somebody else wrote meanwhile', async () => {
    const { db, team } = await openDecree();
    await page.getByRole('button', { name: 'Ubah bunyi' }).click();
    await page.getByLabelText(/^Memutuskan/).fill('Bunyi saya.');
    await vi.waitFor(
      async () => expect(await db.drafts.get(`team/${TEAM}/decree`)).toBeDefined(),
      PATIENCE,
    );
    await put(db, [{ ...team, fields: { ...team.fields, decreeDeciding: 'Bunyi orang lain.' } }]);
    await vi.waitFor(
      () => expect(document.querySelector('form .textarea')).not.toBeNull(),
      PATIENCE,
    );
    await expect.element(page.getByLabelText(/^Memutuskan/)).toHaveValue('Bunyi saya.');
    await page.getByRole('button', { name: 'Simpan bunyi' }).click();
    await expect.element(page.getByText('Bunyi orang lain.').first()).toBeVisible();
    expect(await edits(db)).toEqual([]);
    await page.getByRole('button', { name: 'Pakai isian saya' }).click();
    await page.getByRole('button', { name: 'Simpan bunyi' }).click();
    await vi.waitFor(
      async () =>
        expect(await edits(db)).toEqual([['team.edit', { decreeDeciding: 'Bunyi saya.' }]]),
      PATIENCE,
    );
  });
});

describe('once it is signed', () => {
  it('takes number and day together, in a team that was sent already', async () => {
    const { db } = await openDecree({ team: { state: 'submitted' } });
    await page.getByLabelText('Nomor SK').fill('12');
    await page.getByRole('button', { name: 'Simpan nomor dan tanggal' }).click();
    await expect.element(page.getByRole('alert').getByText(/Isi tanggal SK/)).toBeVisible();
    await page.getByLabelText('Tanggal SK').fill('2020-02-03');
    await page.getByRole('button', { name: 'Simpan nomor dan tanggal' }).click();
    await vi.waitFor(() => expect(paper()).toContain('Nomor 12 Tahun 2020'), PATIENCE);
    expect(paper()).toContain('pada tanggal 3 Februari 2020');
    expect(await edits(db)).toEqual([
      ['team.edit', { decreeNumber: '12', decreeDate: '2020-02-03' }],
    ]);
  });

  it('keeps a photo of it, and lets it wait for a network', async () => {
    const { db } = await openDecree();
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 300;
    canvas.getContext('2d')?.fillRect(0, 0, 400, 300);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('no picture');
    const input = document.querySelector<HTMLInputElement>('input[type=file][capture]');
    const files = new DataTransfer();
    files.items.add(new File([blob], 'sk.png', { type: 'image/png' }));
    if (input === null) throw new Error('no camera');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.element(page.getByAltText('Foto SK 1')).toBeInTheDocument();
    const [entry] = await outboxOf(db);
    expect(entry?.name).toBe('teamPhoto.add');
    expect(entry?.args).toMatchObject({ teamId: TEAM, revision: 0, mime: 'image/jpeg' });
    const [row] = await db.rows('attachment').toArray();
    expect([row?.parentId, row?.regionCode]).toEqual([TEAM, VILLAGE]);
    const uploads = await db.uploads.toArray();
    expect(uploads.map(({ attachmentId, state }) => [attachmentId, state])).toEqual([
      [row?.id, 'waiting'],
    ]);
    await page.getByRole('button', { name: 'Hapus foto 1' }).click();
    await expect.element(page.getByAltText('Foto SK 1')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByAltText('Foto SK 1')).toBeInTheDocument();
  });

  it('is only read by the regency', async () => {
    await openDecree({ role: 'regency', scopes: ['33.16'] });
    await expect.element(page.getByRole('button', { name: 'Cetak / simpan PDF' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Ubah bunyi' }).elements()).toEqual([]);
    expect(page.getByLabelText('Nomor SK').elements()).toEqual([]);
  });

  it('names the decree that it amends', async () => {
    await openDecree({
      team: {
        revision: 1,
        pastDecrees: [{ id: TEAM, revision: 0, number: '12', date: '2020-02-03' }],
      },
    });
    expect(paper()).toContain('Perubahan atas Keputusan Kepala Desa Pelem Nomor 12 Tahun 2020');
    await vi.waitFor(() => expect(document.title).toBe(`SK-TPK-${VILLAGE}-perubahan-1`), PATIENCE);
    await expect.element(page.getByText('SK sebelumnya')).toBeInTheDocument();
  });
});
