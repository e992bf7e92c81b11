import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { changesOf } from '../../../src/domain/proposal/correction.ts';
import { contentsOf } from '../../../src/store/queries/proposals/contents.ts';
import { listProposals } from '../../../src/store/queries/proposals/list.ts';
import { must } from '../../support/must.ts';
import { joinedPhone } from '../../support/phone.ts';
import { personRow, proposalRows, put } from '../ui-register/records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const KK = '3316091002080001';

const head = personRow({
  name: 'Sulastri',
  nik: '3316095205800001',
  noKk: KK,
  sex: 'female',
  birthPlace: 'Blora',
  birthDate: '1980-05-12',
  relation: 'head',
  address: 'Jalan Lama 1',
  rt: '3',
  listNumber: 'DTKS-1',
});
const child = personRow({
  name: 'Rini',
  nik: '3316094107100002',
  noKk: KK,
  sex: 'female',
  birthDate: '2010-07-01',
  relation: 'child',
  address: 'Jalan Lama 1',
  rt: '3',
});

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const label = (name: string) => page.getByLabelText(name, { exact: true });
const save = () => page.getByRole('button', { name: /^Simpan/ });

async function openAbout(kind: string, id = head.id, more: Parameters<typeof put>[1] = []) {
  const db = await joinedPhone();
  await put(db, [head, child, ...more]);
  stage = await openStage(`/warga/${id}/usul/${kind}`, { db });
  return stage;
}

async function onlyEntry({ db }: Stage) {
  const [entry, ...others] = await listProposals(db);
  expect(others).toEqual([]);
  return must(entry);
}

describe('a correction', () => {
  it('keeps the old value beside the new, and asks for what differs alone', async () => {
    const opened = await openAbout('correction');
    await page.getByRole('button', { name: 'Ubah Nama lengkap' }).click();
    const group = page.getByRole('group', { name: 'Nama lengkap' });
    await expect.element(group.getByText('Sulastri', { exact: true })).toBeVisible();
    await group.getByLabelText('Seharusnya').fill('Sulastri Dewi ');
    await page.getByRole('button', { name: 'Ubah Alamat' }).click();
    await page
      .getByRole('group', { name: 'Alamat' })
      .getByLabelText('Seharusnya')
      .fill('Jalan Baru 2');
    await label('Alasan').selectOptions('wrongEntry');
    await save().click();
    const changes = page.getByRole('region', { name: 'Yang diperbaiki' });
    await expect.element(changes.getByText(/Sulastri Dewi/).first()).toBeVisible();
    const entry = await onlyEntry(opened);
    // what the list writes in another form (`3` for an RT) is no correction
    expect(changesOf(contentsOf(entry)).map(({ field, from, to }) => [field, from, to])).toEqual([
      ['address', 'Jalan Lama 1', 'Jalan Baru 2'],
      ['name', 'Sulastri', 'Sulastri Dewi'],
    ]);
    expect(entry.members).toHaveLength(1);
    expect(entry.members[0]?.fields).toMatchObject({
      registerPersonId: head.id,
      concerned: true,
      listNumber: 'DTKS-1',
    });
    expect(entry.members[0]?.id).not.toBe(head.id);
  });

  it('of nothing says so', async () => {
    await openAbout('correction');
    await label('Alasan').selectOptions('wrongEntry');
    await save().click();
    const check = page.getByRole('region', { name: 'Sebelum dikirim' });
    await expect.element(check.getByText(/Belum ada isian yang diubah/)).toBeVisible();
  });

  it('can be taken back field by field', async () => {
    const opened = await openAbout('correction');
    await page.getByRole('button', { name: 'Ubah Nama lengkap' }).click();
    await label('Seharusnya').fill('Salah');
    await page.getByRole('button', { name: 'Kembalikan seperti daftar' }).click();
    await expect.element(page.getByRole('button', { name: 'Ubah Nama lengkap' })).toBeVisible();
    await must(stage).kill();
    expect(await opened.db.drafts.count()).toBe(0);
  });

  it('can take in others of the family: a new head', async () => {
    const opened = await openAbout('correction');
    await page.getByRole('button', { name: 'Perbaiki juga Rini' }).click();
    const rini = page.getByRole('region', { name: 'Rini', exact: true });
    await rini.getByRole('button', { name: /^Ubah Hubungan/ }).click();
    await rini.getByLabelText('Seharusnya').selectOptions('head');
    await label('Alasan').selectOptions('headChanged');
    await save().click();
    await expect.element(page.getByRole('region', { name: 'Yang diperbaiki' })).toBeVisible();
    const { members } = await onlyEntry(opened);
    const relations = members.map(({ fields }) => [fields.name, fields.relation]);
    expect(Object.fromEntries(relations)).toEqual({ Rini: 'head', Sulastri: 'head' });
  });

  it('survives that the app is ended', async () => {
    const { db } = await openAbout('correction');
    await page.getByRole('button', { name: 'Ubah Nama lengkap' }).click();
    await label('Seharusnya').fill('Sulastri Dewi');
    await must(stage).kill();
    stage = await openStage(`/warga/${head.id}/usul/correction`, { db });
    await expect.element(label('Seharusnya')).toHaveValue('Sulastri Dewi');
  });

  it('tells of another proposal about the family that is under way', async () => {
    const running = proposalRows({ name: 'Rini', registerPersonId: child.id });
    await openAbout('correction', head.id, running);
    await page.getByRole('link', { name: 'Lihat usulan perbaikan' }).click();
    await expect.element(page.getByRole('heading', { name: 'Rini', level: 1 })).toBeVisible();
  });
});

describe('a removal', () => {
  it('of a head whose family stays asks for a new head, and leads to proposing one', async () => {
    const opened = await openAbout('removal');
    await expect.element(page.getByText(/Kepala keluarga dihapus/)).toBeVisible();
    await label('Alasan').selectOptions('deceased');
    await label('Tanggal meninggal').fill('2026-10-02');
    await label('Mengapa tetap benar?').fill('Rini diusulkan menjadi kepala keluarga');
    await save().click();
    await expect
      .element(page.getByRole('region', { name: 'Yang diusulkan dihapus' }))
      .not.toBeInTheDocument();
    await expect.element(page.getByRole('region', { name: 'Diusulkan dihapus' })).toBeVisible();
    const { row, members } = await onlyEntry(opened);
    expect(row.fields).toMatchObject({ reason: 'deceased', reasonDate: '2026-10-02' });
    expect(members.map(({ fields }) => fields.registerPersonId)).toEqual([head.id]);
    expect(Object.values(row.fields.explanations)).toEqual([
      'Rini diusulkan menjadi kepala keluarga',
    ]);
  });

  it('the way to the new head is one tap', async () => {
    await openAbout('removal');
    await page.getByRole('link', { name: 'Usulkan Rini sebagai kepala keluarga' }).click();
    await expect.element(page.getByRole('heading', { name: 'Usulan perbaikan' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Rini', level: 3 })).toBeVisible();
  });

  it('of the whole family leaves nobody behind', async () => {
    const opened = await openAbout('removal');
    await page.getByRole('checkbox', { name: /^Rini/ }).click();
    await expect.element(page.getByText(/Kepala keluarga dihapus/)).not.toBeInTheDocument();
    await label('Alasan').selectOptions('notFound');
    await save().click();
    await expect.element(page.getByText('Usulan sudah lengkap.')).toBeVisible();
    expect((await onlyEntry(opened)).members).toHaveLength(2);
  });

  it('of a reason that needs a day lacks it until it is given', async () => {
    await openAbout('removal', child.id);
    await label('Alasan').selectOptions('moved');
    await save().click();
    const check = page.getByRole('region', { name: 'Sebelum dikirim' });
    await expect.element(check.getByText(/perlu tanggal kejadian/)).toBeVisible();
  });
});

describe('a new member of a registered family', () => {
  it('stands with those who are registered, and is the one who is asked for', async () => {
    const opened = await openAbout('new');
    await label('NIK').fill('3316090103150003');
    await label('Nama lengkap').fill('Bayu');
    await label('Hubungan dengan kepala keluarga').selectOptions('child');
    await label('Alasan').selectOptions('newMember');
    await save().click();
    await expect.element(page.getByRole('heading', { name: 'Bayu', level: 1 })).toBeVisible();
    const { row, members } = await onlyEntry(opened);
    expect(row.fields).toMatchObject({ noKk: KK, familyWas: { noKk: KK } });
    const asked = members.map(({ fields }) => [fields.name, fields.concerned]);
    expect(Object.fromEntries(asked)).toEqual({ Bayu: true, Rini: false, Sulastri: false });
    expect(members.map(({ id }) => id)).not.toContain(head.id);
  });
});

it('somebody who is not on this phone cannot be proposed for', async () => {
  await openAbout('correction', '01234567-89ab-7cde-8f01-234567890123');
  await expect.element(page.getByText('Orang ini tidak ada di HP ini')).toBeVisible();
});
