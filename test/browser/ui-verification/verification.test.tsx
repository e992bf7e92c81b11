import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Role } from '../../../src/domain/role.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import VerificationLink from '../../../src/ui/screens/verification/link.tsx';
import Verification from '../../../src/ui/screens/verification/verification.tsx';
import { must } from '../../support/must.ts';
import { put } from '../ui-register/records.ts';
import { event, partsOf, wholeProposal } from './records.ts';
import { deviceOf, openStage, queued } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

const OTHER = '33.16.09.2004';
const ROUTES = { '/verifikasi': Verification, '/verifikasi/:id': VerificationLink };

let stage: Stage | undefined;
afterEach(async () => {
  stage?.close();
  stage = undefined;
  vi.restoreAllMocks();
  await page.viewport(360, 640);
});

const SENT = '2026-10-12T02:00:00.000Z';

let minutes = 0;

/** Each was sent a minute after the one before. */
function sentNext(): string {
  minutes += 1;
  return new Date(Date.parse(SENT) + minutes * 60_000).toISOString();
}

function submitted(name: string, more: Parameters<typeof wholeProposal>[0] = {}): ProposalEntry {
  const fields = { events: [event('submit', sentNext())], ...more.fields };
  return wholeProposal({ state: 'submitted', ...more, name, fields });
}

async function open(
  role: Role,
  entries: readonly ProposalEntry[],
  path = '/verifikasi',
  more: readonly LocalRow[] = [],
): Promise<TpkDatabase> {
  const db = await deviceOf(role, [...entries.flatMap(partsOf), ...more]);
  stage = await openStage(db, path, ROUTES);
  return db;
}

const stateOf = async (db: TpkDatabase, { row }: ProposalEntry) =>
  (await db.rows('proposal').get(row.id))?.fields.state;

describe('the kecamatan’s desk on a phone', () => {
  it('shows what waits by village, and verifies many at once after saying how many', async () => {
    const entries = [
      submitted('Sulastri'),
      submitted('Wagini'),
      submitted('Jumadi', { village: OTHER }),
    ];
    const [first, second, third] = entries as [ProposalEntry, ProposalEntry, ProposalEntry];
    const returned = wholeProposal({ name: 'Rusdi', state: 'returned' });
    const db = await open('subdistrict', [...entries, returned]);
    await expect.element(page.getByRole('heading', { name: 'Desa Pelem (2)' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Desa Purworejo (1)' })).toBeVisible();
    expect(page.getByText('Rusdi').elements()).toEqual([]);

    await page.getByRole('checkbox', { name: 'Pilih semua usulan Desa Pelem' }).click();
    await page.getByRole('checkbox', { name: 'Pilih usulan Jumadi' }).click();
    await page.getByRole('checkbox', { name: 'Pilih usulan Wagini' }).click();
    await page.getByRole('button', { name: 'Verifikasi 2 usulan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Verifikasi 2 usulan?' });
    await expect.element(dialog.getByText('Desa Pelem, Kec. Blora: 1 usulan')).toBeVisible();
    expect(await queued(db)).toEqual([]);
    await dialog.getByRole('button', { name: 'Verifikasi 2 usulan' }).click();
    await expect.element(page.getByText('2 usulan diverifikasi.')).toBeVisible();
    expect(await Promise.all(entries.map((entry) => stateOf(db, entry)))).toEqual([
      'verified',
      'submitted',
      'verified',
    ]);
    const ids = (await queued(db)).map(({ args }) => (args as { id: string }).id);
    expect(new Set(ids)).toEqual(new Set([first.row.id, third.row.id]));
    expect(second.row.pending).toBe(0);
  });

  it('narrows the list, and says so when nothing is left', async () => {
    await open('subdistrict', [
      submitted('Sulastri'),
      submitted('Wagini', { fields: { kind: 'removal', reason: 'deceased' } }),
      submitted('Jumadi', { village: OTHER }),
    ]);
    await page.getByText(/^Saring/).click();
    await page.getByLabelText('Jenis usulan').selectOptions('removal');
    await expect.element(page.getByText('1 dari 3 usulan')).toBeVisible();
    await page.getByLabelText('Desa atau kelurahan').selectOptions(OTHER);
    await expect
      .element(page.getByText('Tidak ada usulan yang cocok dengan saringan.'))
      .toBeVisible();
    await page.getByRole('button', { name: 'Hapus saringan' }).first().click();
    await expect.element(page.getByText('3 usulan', { exact: true })).toBeVisible();
  });

  it('sends one back with notes on fields, and holds up no other', async () => {
    const [one, other] = [submitted('Sulastri'), submitted('Wagini')];
    const db = await open('subdistrict', [one, other]);
    await page.getByRole('link', { name: /^Sulastri/ }).click();
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await page.getByRole('button', { name: 'Kembalikan ke desa' }).click();
    await expect
      .element(page.getByRole('alert').getByText(/^Beri catatan paling sedikit/))
      .toBeVisible();
    expect(await queued(db)).toEqual([]);

    await page.getByRole('button', { name: 'Beri catatan untuk NIK Sulastri' }).click();
    const note = page.getByLabelText('Catatan untuk NIK Sulastri');
    await expect.element(note).toHaveFocus();
    await note.fill('Tertukar dengan istrinya');
    await page.getByRole('button', { name: 'Beri catatan untuk Foto KK' }).click();
    await page.getByLabelText('Catatan untuk Foto KK').fill('Buram');
    await page.getByLabelText('Diharapkan kembali').fill('2026-10-20');
    await page.getByRole('button', { name: 'Kembalikan ke desa · 2 catatan' }).click();
    await expect
      .element(page.getByText('Usulan Sulastri dikembalikan dengan catatan.'))
      .toBeVisible();

    const row = must(await db.rows('proposal').get(one.row.id));
    expect(row.fields.state).toBe('returned');
    const told = row.fields.notes.map(({ field, memberId, text, wishedDate }) => [
      field,
      memberId,
      text,
      wishedDate,
    ]);
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
      new Set(
        [
          ['nik', must(one.members[0]).id, 'Tertukar dengan istrinya', '2026-10-20'],
          ['kk', null, 'Buram', '2026-10-20'],
        ].map((each) => JSON.stringify(each)),
      ),
    );
    expect(await stateOf(db, other)).toBe('submitted');
    expect(await db.drafts.count()).toBe(0);
    await expect.element(page.getByRole('link', { name: /^Wagini/ })).toBeVisible();
  });

  it('brings back a note that was being written when the page was closed', async () => {
    const one = submitted('Sulastri');
    const db = await open('subdistrict', [one], `/verifikasi/${one.row.id}`);
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await page.getByRole('button', { name: 'Beri catatan untuk Alamat' }).click();
    await page.getByLabelText('Catatan untuk Alamat').fill('RT berapa?');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    stage?.close();
    stage = await openStage(db, `/verifikasi?usulan=${one.row.id}`, ROUTES);
    await expect.element(page.getByLabelText('Catatan untuk Alamat')).toHaveValue('RT berapa?');
  });

  it('shows what changed since it was sent before, the notes, and what the server found', async () => {
    const back = event('return', '2026-10-11T02:00:00.000Z', { name: 'Wahyu Contoh' });
    const one = submitted('Sulastri', {
      fields: {
        events: [back, event('submit', SENT)],
        likenesses: [{ memberId: null, grounds: ['noKk'], source: 'register' }],
      },
    });
    const person = must(one.members[0]);
    const { name: _name, ...rest } = person.fields;
    const { at, accountId, name } = back;
    Object.assign(one.row.fields, {
      notes: [
        {
          id: back.id,
          field: 'name',
          memberId: person.id,
          text: 'Sesuaikan dengan KTP',
          wishedDate: '',
          at,
          accountId,
          name,
        },
      ],
      sentBefore: {
        at,
        reason: one.row.fields.reason,
        reasonNote: '',
        reasonDate: '',
        family: { ...one.row.fields },
        members: [{ id: person.id, concerned: true, fields: { ...rest, name: 'Lastri' } }],
      },
    });
    await open('subdistrict', [one], `/verifikasi?usulan=${one.row.id}`);
    await expect.element(page.getByText(/Sesuaikan dengan KTP/)).toBeVisible();
    const again = page.getByRole('region', { name: 'Berubah sejak kiriman sebelumnya' });
    await expect.element(again.getByText('Lastri → Sulastri')).toBeVisible();
    await expect.element(page.getByText('Mirip dengan orang lain')).toBeVisible();
  });

  it('says so where a proposal is not on this device', async () => {
    await open('subdistrict', [], '/verifikasi/01990000-0000-7000-8000-000000000009');
    await expect.element(page.getByText('Usulan ini tidak ada di perangkat ini')).toBeVisible();
  });
});

describe('the regency’s desk', () => {
  const verified = (name: string, state: 'verified' | 'received' = 'verified') =>
    wholeProposal({
      name,
      state,
      fields: { events: [event('submit', SENT), event('verify', sentNext())] },
    });

  it('receives, rejects with a reason, and opens again', async () => {
    const [one, other] = [verified('Sulastri'), verified('Wagini')];
    const db = await open('regency', [one, other]);
    await page.getByRole('link', { name: /^Sulastri/ }).click();
    await page.getByRole('button', { name: 'Terima' }).click();
    await expect.element(page.getByText('Usulan Sulastri diterima.')).toBeVisible();
    expect(await stateOf(db, one)).toBe('received');

    await page.getByRole('link', { name: /^Wagini/ }).click();
    await page.getByRole('button', { name: 'Tolak', exact: true }).click();
    await page.getByRole('button', { name: 'Tolak usulan' }).click();
    await expect.element(page.getByRole('alert').getByText('Tuliskan alasannya.')).toBeVisible();
    await page.getByLabelText('Alasan penolakan').fill('Sudah terdaftar');
    await page.getByRole('button', { name: 'Tolak usulan' }).click();
    await expect.element(page.getByText('Usulan Wagini ditolak dengan alasan.')).toBeVisible();
    expect(await stateOf(db, other)).toBe('rejected');

    await page.getByRole('button', { name: /Dientri atau ditolak/ }).click();
    await page.getByRole('link', { name: /^Wagini/ }).click();
    await page.getByRole('button', { name: 'Buka lagi' }).click();
    await page.getByLabelText('Alasan dibuka lagi').fill('Salah pilih');
    await page.getByRole('button', { name: 'Buka lagi' }).click();
    await expect.element(page.getByText('Usulan Wagini dibuka lagi.')).toBeVisible();
    expect(await stateOf(db, other)).toBe('received');
  });

  it('notes the entry of one with its day and number', async () => {
    const one = verified('Sulastri', 'received');
    const db = await open('regency', [one], `/verifikasi?usulan=${one.row.id}`);
    await page.getByRole('button', { name: 'Catat entri' }).click();
    await page.getByRole('button', { name: 'Catat entri' }).click();
    await expect
      .element(page.getByRole('alert').getByText('Isi nomor entri dari sistem nasional.'))
      .toBeVisible();
    await page.getByLabelText('Nomor entri').fill('SIKS-77');
    await page.getByRole('button', { name: 'Catat entri' }).click();
    await expect.element(page.getByText('1 usulan dicatat sudah dientri.')).toBeVisible();
    const row = await db.rows('proposal').get(one.row.id);
    expect(row?.fields).toMatchObject({
      state: 'entered',
      entryNumber: 'SIKS-77',
      entryDate: '2026-10-14',
    });
  });

  it('takes the numbers of many from a pasted list, or typed with Enter from row to row', async () => {
    const entries = ['Sulastri', 'Wagini', 'Jumadi'].map((name) => verified(name, 'received'));
    const [first, second, third] = entries as [ProposalEntry, ProposalEntry, ProposalEntry];
    const db = await open('regency', entries, '/verifikasi?tahap=received');
    await page.getByRole('link', { name: 'Isi nomor entri (3)' }).click();
    await page.getByText('Tempel dari Excel').click();
    const nik = must(second.members[0]).fields.nik;
    await page.getByLabelText('Daftar nomor').fill(`${nik}\tB-2\n123\tX`);
    await page.getByRole('button', { name: 'Masukkan ke baris' }).click();
    await expect.element(page.getByText('1 nomor dimasukkan. Periksa, lalu simpan.')).toBeVisible();
    await expect.element(page.getByText(/^Baris 2 tidak cocok/)).toBeVisible();
    await expect.element(page.getByLabelText('Nomor entri Wagini')).toHaveValue('B-2');

    await page.getByLabelText('Nomor entri Sulastri').fill('A-1');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Nomor entri Wagini')).toHaveFocus();
    expect(await queued(db)).toEqual([]);
    await page.getByRole('button', { name: 'Simpan 2 nomor' }).click();
    await expect.element(page.getByText('2 usulan dicatat sudah dientri.')).toBeVisible();
    const numbers = await Promise.all(
      [first, second, third].map(async ({ row }) => {
        const now = await db.rows('proposal').get(row.id);
        return [now?.fields.state, now?.fields.entryNumber];
      }),
    );
    expect(numbers).toEqual([
      ['entered', 'A-1'],
      ['entered', 'B-2'],
      ['received', ''],
    ]);
  });

  it('saves the Excel of a period under a name that tells nobody', async () => {
    await open('regency', [verified('Sulastri'), verified('Wagini', 'received')]);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const made = vi.spyOn(URL, 'createObjectURL');
    await page.getByRole('button', { name: 'Unduh Excel' }).click();
    await expect
      .element(page.getByRole('radio', { name: 'Semua usulan yang sudah dikirim desa (2)' }))
      .toBeChecked();
    await page.getByRole('radio', { name: 'Hanya yang menunggu diterima (1)' }).click();
    await page.getByRole('button', { name: 'Unduh', exact: true }).click();
    await expect.element(page.getByText('Excel berisi 1 usulan diunduh.')).toBeVisible();
    const link = must(click.mock.contexts[0]) as HTMLAnchorElement;
    expect(link.download).toBe('Usulan-DTKS-33.16-2026-10.xlsx');
    const file = must(made.mock.calls[0])[0] as Blob;
    expect(new TextDecoder().decode(await file.slice(0, 2).arrayBuffer())).toBe('PK');
  });
});

describe('the desk on a laptop', () => {
  it('opens beside the list by keyboard, and goes on to the next row after a word', async () => {
    await page.viewport(1280, 800);
    const entries = ['Sulastri', 'Wagini', 'Jumadi'].map((name) => submitted(name));
    const [first] = entries as [ProposalEntry];
    const db = await open('subdistrict', entries);
    await expect.element(page.getByText('Pilih satu usulan dari daftar')).toBeVisible();
    const row = (name: RegExp) => page.getByRole('link', { name });
    (row(/^Sulastri/).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row(/^Wagini/)).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('checkbox', { name: 'Pilih usulan Wagini' })).toBeChecked();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Sulastri' })).toHaveFocus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('Usulan Sulastri diverifikasi.')).toBeVisible();
    await expect.element(row(/^Wagini/)).toHaveFocus();
    expect(await stateOf(db, first)).toBe('verified');
    // what was ticked is still ticked
    await expect.element(page.getByRole('button', { name: 'Verifikasi 1 usulan' })).toBeVisible();
  });

  it('follows what comes in and what others do', async () => {
    await page.viewport(1280, 800);
    const one = submitted('Sulastri');
    const db = await open('subdistrict', [one], `/verifikasi?usulan=${one.row.id}`);
    await expect.element(page.getByRole('button', { name: 'Verifikasi' })).toBeVisible();
    await put(db, [{ ...one.row, fields: { ...one.row.fields, state: 'returned' } }]);
    await expect.element(page.getByRole('button', { name: 'Verifikasi' })).not.toBeInTheDocument();
  });
});
