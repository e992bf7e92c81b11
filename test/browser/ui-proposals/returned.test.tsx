import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { familyFieldsOf, personFieldsOf } from '../../../src/domain/register/person.ts';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import { mutate } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { readProposal } from '../../../src/store/queries/proposals/list.ts';
import { must } from '../../support/must.ts';
import { joinedPhone } from '../../support/phone.ts';
import { proposalRows, pulled, put, VILLAGE } from '../ui-register/records.ts';
import { NOW, openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const AT = '2026-10-12T02:00:00.000Z';
const REVIEWER = { accountId: newId(), name: 'Wati Pemeriksa' };

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const label = (name: string) => page.getByLabelText(name, { exact: true });

const photo = (parentId: string, evidence: 'houseFront' | 'houseInside' | 'kk') =>
  pulled(
    'attachment',
    VILLAGE,
    {
      sha256: evidence.length.toString(16).repeat(64),
      mime: 'image/jpeg',
      size: 1000,
      width: 400,
      height: 300,
      caption: '',
      removed: false,
      storedAt: AT,
      evidence,
    },
    { parentId },
  );

/** A whole proposal that the kecamatan has sent back with a note on the name and one on a photo. */
function returnedRows() {
  const [proposal, member] = proposalRows(
    {
      name: 'Sulastri',
      nik: '3316095205800001',
      sex: 'female',
      birthPlace: 'Blora',
      birthDate: '1980-05-12',
      relation: 'head',
    },
    { kind: 'new', reason: 'notListed', noKk: '3316091002080001', address: 'Jalan Contoh 3' },
  );
  const note = { wishedDate: '2026-10-20', at: AT, ...REVIEWER };
  const fields: FieldsOf<'proposal'> = {
    ...proposal.fields,
    state: 'returned',
    dossierId: newId(),
    firstSubmittedAt: '2026-10-10T02:00:00.000Z',
    sent: {
      at: '2026-10-10T02:00:00.000Z',
      reason: 'notListed',
      reasonNote: '',
      reasonDate: '',
      family: familyFieldsOf(proposal.fields),
      members: [{ id: member.id, concerned: true, fields: personFieldsOf(member.fields) }],
    },
    events: [{ id: newId(), step: 'return', at: AT, words: '', ...REVIEWER }],
    notes: [
      { id: newId(), field: 'name', memberId: member.id, text: 'Samakan dengan KTP', ...note },
      { id: newId(), field: 'houseFront', memberId: null, text: 'Fotonya buram', ...note },
    ],
  };
  const photos = (['houseFront', 'houseInside', 'kk'] as const).map((kind) =>
    photo(proposal.id, kind),
  );
  return { proposal: { ...proposal, fields }, member, photos };
}

async function openReturned(path = '', now = NOW) {
  const db = await joinedPhone();
  const rows = returnedRows();
  await put(db, [rows.proposal, rows.member, ...rows.photos]);
  stage = await openStage(`/usulan/${rows.proposal.id}${path}`, { db, now });
  return { db, ...rows };
}

describe('what was sent back', () => {
  it('says by whom, with each note and its field', async () => {
    await openReturned();
    await expect.element(page.getByText('Dikembalikan oleh Wati Pemeriksa')).toBeVisible();
    await expect
      .element(page.getByText('Sulastri: Nama lengkap: Samakan dengan KTP'))
      .toBeVisible();
    await expect.element(page.getByText('Foto rumah dari depan: Fotonya buram')).toBeVisible();
    await expect.element(page.getByText(/Diharapkan kembali 20 Okt 2026/).first()).toBeVisible();
    await expect.element(page.getByText(/Belum ada yang berubah sejak dikirim/)).toBeVisible();
  });

  it('comes back prefilled with the note beside its field, and is mended and sent again', async () => {
    const { db, proposal, member } = await openReturned();
    await page.getByRole('link', { name: 'Perbaiki usulan' }).click();
    await expect.element(label('Nama lengkap')).toHaveValue('Sulastri');
    await expect.element(page.getByText('Samakan dengan KTP', { exact: true })).toBeVisible();
    await expect.element(label('Alasan')).toBeDisabled();
    await label('Nama lengkap').fill('Sulastri Dewi');
    await expect.element(page.getByText('Waktu dikirim: Sulastri')).toBeVisible();
    await page.getByRole('button', { name: 'Simpan' }).click();
    const changed = page.getByRole('region', { name: 'Yang berubah sejak dikirim' });
    await expect.element(changed.getByText('Sulastri → Sulastri Dewi')).toBeVisible();
    await page.getByRole('button', { name: 'Kirim lagi ke kecamatan' }).click();
    await expect.element(page.getByText('Menunggu diperiksa TPK Kecamatan')).toBeVisible();
    const entry = must(await readProposal(db, proposal.id));
    expect(entry.row.fields.state).toBe('submitted');
    expect(entry.row.fields.sent?.members[0]?.fields.name).toBe('Sulastri Dewi');
    const sent = await db.outbox.orderBy('deviceSeq').toArray();
    expect(sent.map(({ name, args }) => [name, args])).toEqual([
      [
        'proposalMember.edit',
        { id: member.id, proposalId: proposal.id, changes: { name: 'Sulastri Dewi' } },
      ],
      ['proposal.step', expect.objectContaining({ step: 'submit', seen: 1 })],
    ]);
  });

  it('cannot be sent again with a fault in it', async () => {
    const { db, member, proposal } = await openReturned();
    await mutate(db, 'proposalMember.edit', {
      id: member.id,
      proposalId: proposal.id,
      changes: { nik: '331609520580' },
    });
    await expect.element(page.getByText(/NIK harus 16 angka/)).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Kirim lagi ke kecamatan' }))
      .not.toBeInTheDocument();
  });

  it('is still taken in the days of grace', async () => {
    await openReturned('', Date.UTC(2026, 10, 5, 5));
    await page.getByRole('button', { name: 'Kirim lagi ke kecamatan' }).click();
    await expect.element(page.getByText('Menunggu diperiksa TPK Kecamatan')).toBeVisible();
  });

  it('is offered the next period after them', async () => {
    await openReturned('', Date.UTC(2026, 10, 20, 5));
    await expect.element(page.getByText('Periode Oktober 2026 sudah ditutup')).toBeVisible();
    await page.getByRole('button', { name: 'Pindahkan ke periode Januari 2027' }).click();
    await expect.element(page.getByText(/Usulan baru, Januari 2027/)).toBeVisible();
  });
});

it('tells the receipt of each step that was taken here', async () => {
  const { db, proposal } = await openReturned();
  await page.getByRole('button', { name: 'Batalkan usulan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabelText('Alasan').fill('Sudah terdaftar');
  await dialog.getByRole('button', { name: 'Batalkan usulan' }).click();
  await expect.element(page.getByText('Tanda terima menunggu jaringan')).toBeVisible();
  const {
    state: _state,
    code: _code,
    field: _field,
    attempts: _attempts,
    ...entry
  } = must(await db.outbox.toCollection().first());
  const receipt = { code: 'TPK-1A2B-3C4D', at: AT, rev: 2 };
  await db.sent.put({ ...entry, status: 'applied', receipt, sentAt: AT });
  await db.outbox.delete(entry.id);
  await expect.element(page.getByText('Tanda terima TPK-1A2B-3C4D')).toBeVisible();
  expect((await readProposal(db, proposal.id))?.row.fields.state).toBe('withdrawn');
});

describe('two people at one proposal', () => {
  it('what the other wrote meanwhile in the same field is decided before it is saved', async () => {
    const { db, proposal, member } = await openReturned('/ubah');
    await label('Nama lengkap').fill('Sulastri Dewi');
    const row = must(await db.rows('proposalMember').get(member.id));
    await db
      .rows('proposalMember')
      .put({ ...row, rev: 2, fields: { ...row.fields, name: 'Sulastri Ayu', birthPlace: 'Cepu' } });
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect.element(page.getByText('Sulastri Ayu')).toBeVisible();
    expect(await db.outbox.count()).toBe(0);
    await page.getByRole('button', { name: 'Pakai isian saya' }).click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect
      .element(page.getByRole('heading', { name: 'Sulastri Dewi', level: 1 }))
      .toBeVisible();
    const entry = must(await readProposal(db, proposal.id));
    expect(entry.members[0]?.fields).toMatchObject({ name: 'Sulastri Dewi', birthPlace: 'Cepu' });
  });

  it('a draft of yesterday goes on top of what the record says today', async () => {
    const { db, proposal, member } = await openReturned('/ubah');
    await label('Nama lengkap').fill('Sulastri Dewi');
    await must(stage).kill();
    const row = must(await db.rows('proposalMember').get(member.id));
    await db
      .rows('proposalMember')
      .put({ ...row, rev: 2, fields: { ...row.fields, birthPlace: 'Cepu' } });
    stage = await openStage(`/usulan/${proposal.id}/ubah`, { db });
    await expect.element(label('Nama lengkap')).toHaveValue('Sulastri Dewi');
    await expect.element(label('Tempat lahir')).toHaveValue('Cepu');
  });

  it('differing entries are decided on its page', async () => {
    const { db, member } = await openReturned();
    const side = (name: string, value: string) => ({ value, name, accountId: newId(), at: AT });
    await put(db, [
      pulled(
        'conflict',
        VILLAGE,
        {
          recordKind: 'proposalMember',
          field: 'name',
          theirs: side('Budi Contoh', 'Sulastri'),
          mine: side('Sari Contoh', 'Sulastri Ayu'),
          state: 'open',
          decision: null,
        },
        { parentId: member.id },
      ),
    ]);
    await page.getByRole('button', { name: 'Pakai Sulastri Ayu, isian Sari Contoh' }).click();
    await expect
      .element(page.getByRole('heading', { name: 'Sulastri Ayu', level: 1 }))
      .toBeVisible();
  });
});
