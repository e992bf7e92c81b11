import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { singleId } from '../../../src/domain/id.ts';
import { holderOf } from '../../../src/domain/team.ts';
import { readTeam } from '../../../src/store/queries/teams.ts';
import { joinedPhone } from '../../support/phone.ts';
import { KECAMATAN, VILLAGE, meetingRow, placeRow, put, wholeTeam } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const TEAM = singleId('team', VILLAGE);
const HOME = `/tim/${TEAM}`;

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function received(more: object = {}) {
  const db = await joinedPhone();
  const { team, members } = wholeTeam({
    state: 'received',
    decreeNumber: '141/7/2026',
    decreeDate: '2026-11-02',
    ...more,
  });
  const early = { ...team.created, occurredAt: '2026-10-01T02:00:00.000Z' };
  const meeting = meetingRow(KECAMATAN, '2026-10-01');
  await put(db, [
    { ...team, created: early },
    ...members,
    meeting,
    placeRow(meeting, { name: 'Siti Contoh', role: 'villageStaff', position: 'Bendahara Desa' }),
  ]);
  return { db, members };
}

const amendment = {
  state: 'draft',
  revision: 1,
  decreeNumber: '',
  decreeDate: '',
} as const;

describe('a received team', () => {
  it('is opened for changes with a reason', async () => {
    const { db } = await received();
    stage = await openStage(HOME, { db });
    await page.getByRole('button', { name: 'Ubah tim' }).click();
    await page.getByRole('button', { name: 'Mulai mengubah' }).click();
    await expect.element(page.getByRole('alert').getByText('Tuliskan alasannya.')).toBeVisible();
    await userEvent.fill(page.getByLabelText('Alasan'), 'Ketua pindah tugas');
    await page.getByRole('button', { name: 'Mulai mengubah' }).click();
    await expect.element(page.getByText('Perubahan ke-1')).toBeVisible();
    const { team } = await readTeam(db, TEAM);
    expect(team?.fields).toMatchObject({ state: 'draft', revision: 1, decreeNumber: '' });
    expect(team?.fields.pastDecrees).toMatchObject([{ number: '141/7/2026' }]);
  });
});

describe('a replacement', () => {
  const chooseFollower = async (name: RegExp) => {
    const field = page.getByLabelText('Yang menggantikan');
    const option = field.getByRole('option', { name });
    await userEvent.selectOptions(field, option);
  };

  it('hands on a post to somebody from the attendance list, and is kept', async () => {
    const { db, members } = await received(amendment);
    stage = await openStage(`${HOME}/ganti?tempat=chair`, { db });
    await chooseFollower(/Siti Contoh/);
    await userEvent.fill(page.getByLabelText('Berlaku mulai'), '2026-11-20');
    await userEvent.fill(page.getByLabelText('Alasan'), 'Pindah tugas');
    await expect
      .element(
        page.getByText('Mulai 20 Nov 2026, Pemegang 2 digantikan Siti Contoh sebagai Ketua.'),
      )
      .toBeVisible();
    await page.getByRole('button', { name: 'Catat penggantian' }).click();
    await expect.element(page.getByRole('link', { name: /Ketua Siti Contoh/ })).toBeVisible();
    const { team, composition } = await readTeam(db, TEAM);
    expect(holderOf(composition, 'chair')).toMatchObject({ position: 'Bendahara Desa' });
    expect(team?.fields.replacements).toMatchObject([
      { post: 'chair', outMemberId: members[1]?.id, date: '2026-11-20', reason: 'Pindah tugas' },
    ]);
  });

  it('lets a member rise: they leave their old place by an entry of its own', async () => {
    const { db, members } = await received(amendment);
    stage = await openStage(`${HOME}/ganti?tempat=chair`, { db });
    await chooseFollower(/Anggota 1/);
    await userEvent.fill(page.getByLabelText('Alasan'), 'Pindah tugas');
    await expect
      .element(page.getByText(/Anggota 1 meninggalkan tempatnya sebagai Anggota Pokja Data/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Catat penggantian' }).click();
    await expect.element(page.getByRole('link', { name: /Ketua Anggota 1/ })).toBeVisible();
    const { team } = await readTeam(db, TEAM);
    expect(team?.fields.replacements).toMatchObject([
      { pokja: 'data', outMemberId: members[6]?.id, inMemberId: null },
      { post: 'chair', outMemberId: members[1]?.id, inMemberId: members[6]?.id },
    ]);
  });

  it('adds somebody typed to a pokja, of which nobody leaves', async () => {
    const { db } = await received(amendment);
    stage = await openStage(`${HOME}/ganti?tempat=data`, { db });
    await userEvent.selectOptions(
      page.getByLabelText('Yang keluar'),
      'Tidak ada, ini tambahan anggota',
    );
    await chooseFollower(/Ketik nama/);
    await page.getByRole('button', { name: 'Catat penggantian' }).click();
    const summary = page.getByRole('alert');
    await expect.element(summary.getByText('Tuliskan namanya.')).toBeVisible();
    await expect.element(summary.getByText('Tuliskan alasannya.')).toBeVisible();
    await userEvent.fill(page.getByLabelText(/^Nama/), 'Ratna Contoh');
    await userEvent.selectOptions(page.getByLabelText('Unsur'), 'LSM');
    await userEvent.fill(page.getByLabelText('Alasan'), 'Menambah unsur LSM');
    await page.getByRole('button', { name: 'Catat penggantian' }).click();
    await expect.element(page.getByRole('link', { name: /Ratna Contoh/ })).toBeVisible();
    const { members } = (await readTeam(db, TEAM)).composition;
    expect(members.at(-1)).toMatchObject({ name: 'Ratna Contoh', pokja: 'data', element: 'ngo' });
  });

  it('is where a place of an amended team leads to', async () => {
    const { db } = await received({ ...amendment, secretary: null });
    stage = await openStage(HOME, { db });
    await page.getByRole('link', { name: 'Pilih orang untuk Sekretaris' }).click();
    await expect.element(page.getByRole('heading', { name: 'Penggantian anggota' })).toBeVisible();
    await expect.element(page.getByLabelText('Tempat')).toHaveValue('secretary');
  });
});

it('who was on the team on a day is told from the replacements', async () => {
  const { db, members } = await received(amendment);
  stage = await openStage(`${HOME}/ganti?tempat=chair`, { db });
  const field = page.getByLabelText('Yang menggantikan');
  await userEvent.selectOptions(field, field.getByRole('option', { name: /Siti Contoh/ }));
  await userEvent.fill(page.getByLabelText('Berlaku mulai'), '2026-11-20');
  await userEvent.fill(page.getByLabelText('Alasan'), 'Pindah tugas');
  await page.getByRole('button', { name: 'Catat penggantian' }).click();
  await expect.element(page.getByRole('link', { name: /Ketua Siti Contoh/ })).toBeVisible();
  stage.close();
  stage = await openStage(`${HOME}/riwayat`, { db });
  const onDay = page.getByRole('region', { name: /Siapa anggota tim/ });
  const ask = (date: string) => userEvent.fill(page.getByLabelText('Tanggal'), date);
  await ask('2026-11-19');
  await expect.element(onDay.getByText(members[1]?.fields.name ?? '')).toBeVisible();
  await expect.element(onDay.getByText('Siti Contoh')).not.toBeInTheDocument();
  await ask('2026-11-20');
  await expect.element(onDay.getByText('Siti Contoh')).toBeVisible();
  await ask('2026-09-01');
  await expect.element(onDay.getByText('Tim belum ada pada tanggal itu.')).toBeVisible();
});
