import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listProposals } from '../../../src/store/queries/proposals/list.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { must } from '../../support/must.ts';
import { joinedPhone } from '../../support/phone.ts';
import { personRow, proposalRows, put, VILLAGE } from '../ui-register/records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

/** Of a woman born on 12 May 1980, in this kecamatan. */
const NIK = '3316095205800001';
const KK = '3316091002080001';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const label = (name: string) => page.getByLabelText(name, { exact: true });
const save = () => page.getByRole('button', { name: /^Simpan/ });

/** The form of a family that is not registered. */
async function openForm(db?: TpkDatabase) {
  stage = await openStage('/usulan/baru', db === undefined ? {} : { db });
  await page.getByRole('button', { name: /Keluarga yang belum terdaftar/ }).click();
  await expect.element(label('NIK')).toBeVisible();
  return stage;
}

async function fillFamily(nik = NIK, name = 'Sulastri Contoh') {
  await label('Nomor KK').fill(KK);
  await label('Alamat').fill('Jalan Contoh 3');
  await label('NIK').fill(nik);
  await label('Nama lengkap').fill(name);
  await label('Tempat lahir').fill('Blora');
  await page.getByLabelText('Alasan', { exact: true }).selectOptions('notListed');
}

describe('a NIK is checked while it is typed', () => {
  it('not held against its length before one goes on, but against a letter at once', async () => {
    await openForm();
    await label('NIK').click();
    await userEvent.keyboard('331609520580000');
    await expect.element(page.getByText('15 dari 16 angka')).toBeVisible();
    await expect.element(page.getByText(/NIK harus 16 angka/)).not.toBeInTheDocument();
    await userEvent.keyboard('X');
    await expect.element(page.getByText(/NIK hanya berisi angka/)).toBeVisible();
    await userEvent.keyboard('{Backspace}');
    await expect.element(page.getByText(/NIK hanya berisi angka/)).not.toBeInTheDocument();
    await userEvent.tab();
    await expect.element(page.getByText(/NIK harus 16 angka/)).toBeVisible();
  });

  it('stored as digits however it was pasted, and shown in fours', async () => {
    await openForm();
    await label('NIK').fill('3316.0952-0580 0001');
    await userEvent.tab();
    await expect.element(label('NIK')).toHaveValue('3316 0952 0580 0001');
    await label('NIK').click();
    await expect.element(label('NIK')).toHaveValue(NIK);
  });

  it('typed anew in the place of the one that was chosen with the keyboard', async () => {
    await openForm();
    await label('NIK').fill(NIK);
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('3316091205810001');
    await expect.element(label('NIK')).toHaveValue('3316091205810001');
  });

  it('fills sex and birth date where they are empty, and follows a mended digit', async () => {
    await openForm();
    await label('NIK').fill(NIK);
    await expect.element(label('Tanggal lahir')).toHaveValue('1980-05-12');
    await expect.element(label('Perempuan')).toBeChecked();
    await label('NIK').fill('3316091205810001');
    await expect.element(label('Tanggal lahir')).toHaveValue('1981-05-12');
    await expect.element(label('Laki-laki')).toBeChecked();
  });

  it('and what a person wrote is kept: the difference asks for a reason', async () => {
    await openForm();
    await label('Tanggal lahir').fill('1981-05-12');
    await label('NIK').fill(NIK);
    await expect.element(label('Tanggal lahir')).toHaveValue('1981-05-12');
    await expect.element(page.getByText(/Tanggal lahir menurut NIK berbeda/)).toBeVisible();
    await expect.element(label('Mengapa tetap benar?')).toBeVisible();
  });

  it.each([
    ['of another regency', '3317095205800001', /kabupaten lain/, 'Mengapa tetap benar?'],
    ['that is a temporary one', '0316095205800001', /NIK sementara/, 'Mengapa tetap benar?'],
  ])('one %s may stand for a reason', async (_, nik, text, why) => {
    await openForm();
    await label('NIK').fill(nik);
    await expect.element(page.getByText(text)).toBeVisible();
    await expect.element(label(why)).toBeVisible();
  });

  it('one with a month that there is none may not', async () => {
    await openForm();
    await label('NIK').fill('3316095213800001');
    await expect.element(page.getByText(/Bulan lahir dalam NIK/)).toBeVisible();
    await expect.element(label('Mengapa tetap benar?')).not.toBeInTheDocument();
  });
});

describe('saving', () => {
  it('puts the family on record in one go, with its reason and its members', async () => {
    const { db } = await openForm();
    await fillFamily();
    await page.getByRole('button', { name: 'Tambah anggota' }).click();
    await page
      .getByRole('region', { name: 'Anggota 2' })
      .getByLabelText('NIK')
      .fill('3316090107100002');
    await page
      .getByRole('region', { name: 'Anggota 2' })
      .getByLabelText('Nama lengkap')
      .fill('Rini');
    await page
      .getByRole('region', { name: 'Rini' })
      .getByLabelText('Hubungan dengan kepala keluarga')
      .selectOptions('child');
    await save().click();
    await expect
      .element(page.getByRole('heading', { name: 'Sulastri Contoh', level: 1 }))
      .toBeVisible();
    const [entry] = await listProposals(db);
    const { row, members } = must(entry);
    expect(row.fields).toMatchObject({
      kind: 'new',
      period: '2026-10',
      reason: 'notListed',
      noKk: KK,
      address: 'Jalan Contoh 3',
      state: 'draft',
      familyWas: null,
    });
    expect(row.regionCode).toBe(VILLAGE);
    const people = new Map(members.map(({ fields }) => [fields.name, fields]));
    expect(people.size).toBe(2);
    expect(people.get('Sulastri Contoh')).toMatchObject({
      nik: NIK,
      relation: 'head',
      sex: 'female',
      birthDate: '1980-05-12',
    });
    expect(people.get('Rini')).toMatchObject({ nik: '3316090107100002', relation: 'child' });
    expect(await db.outbox.count()).toBe(1);
    expect(await db.drafts.count()).toBe(0);
  });

  it('is allowed before it is whole: its page says what is missing', async () => {
    const { db } = await openForm();
    await label('Nama lengkap').fill('Sulastri Contoh');
    await expect.element(page.getByRole('button', { name: /Kurang \d+ hal/ })).toBeVisible();
    await save().click();
    const check = page.getByRole('region', { name: 'Sebelum dikirim' });
    await expect.element(check.getByText(/Sulastri Contoh: Belum diisi: NIK, /)).toBeVisible();
    await expect.element(check.getByText(/Foto rumah dari depan: Fotonya belum ada/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Lengkapi usulan' })).toBeVisible();
    expect(await db.rows('proposal').count()).toBe(1);
  });

  it('but not before anybody is named', async () => {
    const { db } = await openForm();
    await label('Alamat').fill('Jalan Contoh 3');
    await save().click();
    await expect.element(page.getByRole('alert').getByText(/Isi dulu nama orangnya/)).toBeVisible();
    expect(await db.rows('proposal').count()).toBe(0);
  });

  it('tells what is missing, and leads to it', async () => {
    await openForm();
    await label('Nama lengkap').fill('Sulastri Contoh');
    await page.getByRole('button', { name: /Kurang \d+ hal/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: /^Alamat: Belum diisi/ }).click();
    await expect.element(label('Alamat')).toHaveFocus();
  });
});

describe('somebody who looks alike', () => {
  const registered = personRow({
    name: 'Sulastri',
    nik: NIK,
    noKk: '3316091002080009',
    sex: 'female',
    birthDate: '1980-05-12',
    relation: 'head',
  });

  async function withRegister() {
    const db = await joinedPhone();
    await put(db, [registered]);
    return openForm(db);
  }

  it('is shown while typing, with what is alike and the number hidden', async () => {
    await withRegister();
    await label('NIK').fill(NIK);
    const panel = page.getByRole('region', { name: 'Mungkin orang yang sama' });
    await expect.element(panel.getByText('Sulastri', { exact: true })).toBeVisible();
    await expect.element(panel.getByText(/NIK sama/)).toBeVisible();
    await expect.element(panel.getByText(/•••• •••• •••• 0001/)).toBeVisible();
    await expect.element(panel.getByText(NIK)).not.toBeInTheDocument();
  });

  it('stops the first press of save, and is gone to where it is the same person', async () => {
    const { db } = await withRegister();
    await fillFamily();
    await save().click();
    const panel = page.getByRole('region', { name: 'Mungkin orang yang sama' });
    await expect.element(panel).toHaveFocus();
    expect(await db.rows('proposal').count()).toBe(0);
    await page.getByRole('link', { name: 'Ini orang yang sama: Sulastri' }).click();
    await expect.element(page.getByText(`Layar lain: /warga/${registered.id}`)).toBeVisible();
  });

  it('is gone past with a reason, which is kept with the proposal', async () => {
    const { db } = await withRegister();
    await fillFamily();
    await label('Mengapa bukan orang yang sama?').fill('NIK di daftar salah ketik');
    await save().click();
    await expect
      .element(page.getByRole('heading', { name: 'Sulastri Contoh', level: 1 }))
      .toBeVisible();
    const [entry] = await listProposals(db);
    const { row, members } = must(entry);
    expect(row.fields.explanations[`same_nik:nik:${must(members[0]).id}`]).toBe(
      'NIK di daftar salah ketik',
    );
  });

  it('without a reason it is saved as a draft at the second press', async () => {
    const { db } = await withRegister();
    await fillFamily();
    await save().click();
    await page.getByRole('button', { name: 'Simpan sebagai draf' }).click();
    await expect
      .element(
        page.getByRole('region', { name: 'Sebelum dikirim' }).getByText(/NIK ini sudah dipakai/),
      )
      .toBeVisible();
    expect(await db.rows('proposal').count()).toBe(1);
  });

  it('of an open proposal leads to that proposal', async () => {
    const db = await joinedPhone();
    const rows = proposalRows(
      { name: 'Sulastri', nik: NIK },
      { kind: 'new', noKk: '3316091002080009' },
    );
    await put(db, rows);
    await openForm(db);
    await label('NIK').fill(NIK);
    await page.getByRole('link', { name: 'Ini orang yang sama: Sulastri' }).click();
    await expect.element(page.getByRole('heading', { name: 'Sulastri', level: 1 })).toBeVisible();
    expect(location.pathname).toBe(`/usulan/${rows[0].id}`);
  });

  it('a family with the same card is offered a new member', async () => {
    const db = await joinedPhone();
    await put(db, [{ ...registered, fields: { ...registered.fields, noKk: KK } }]);
    await openForm(db);
    await label('Nomor KK').fill(KK);
    await page.getByRole('link', { name: 'Tambah anggota ke keluarga ini' }).click();
    await expect.element(page.getByRole('heading', { name: 'Usulan anggota baru' })).toBeVisible();
    await expect.element(page.getByText(/^Sulastri/)).toBeVisible();
  });
});

describe('a draft', () => {
  it('survives that the app is ended in the middle of a word', async () => {
    const { db } = await openForm();
    await fillFamily();
    await label('Nama lengkap').fill('Sulastri Con');
    await must(stage).kill();
    stage = await openStage('/usulan/baru', { db });
    await expect.element(label('Nama lengkap')).toHaveValue('Sulastri Con');
    await expect.element(label('NIK')).toHaveValue('3316 0952 0580 0001');
    await expect.element(page.getByText(/sudah dikembalikan/)).toBeVisible();
    await save().click();
    await expect
      .element(page.getByRole('heading', { name: 'Sulastri Con', level: 1 }))
      .toBeVisible();
    expect(await db.rows('proposal').count()).toBe(1);
  });

  it('stands in the list with the way back to it, and can be discarded and brought back', async () => {
    const { db } = await openForm();
    await label('Nama lengkap').fill('Sulastri Contoh');
    await must(stage).kill();
    stage = await openStage('/usulan', { db });
    const unsaved = page.getByRole('region', { name: 'Belum disimpan' });
    await expect.element(unsaved.getByText('Sulastri Contoh')).toBeVisible();
    await page.getByRole('button', { name: 'Hapus isian ini' }).click();
    await expect.element(unsaved).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await unsaved.getByRole('link').click();
    await expect.element(label('Nama lengkap')).toHaveValue('Sulastri Contoh');
  });

  it('of a person who only looked is none', async () => {
    const { db } = await openForm();
    await must(stage).kill();
    expect(await db.drafts.count()).toBe(0);
  });
});
