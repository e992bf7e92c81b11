import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { memberId, singleId } from '../../../src/domain/id.ts';
import { holderOf, pokjaMembers } from '../../../src/domain/team.ts';
import { readTeam } from '../../../src/store/queries/teams.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { joinedPhone } from '../../support/phone.ts';
import { KECAMATAN, VILLAGE, meetingRow, memberRow, placeRow, put, teamRow } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const TEAM = singleId('team', VILLAGE);
const pickFor = (place: string) => `/tim/${TEAM}/anggota/baru?tempat=${place}`;

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

/** A phone on which the list of a socialisation and of a meeting of the village is kept. */
async function withAttendance(): Promise<TpkDatabase> {
  const db = await joinedPhone();
  const socialisation = meetingRow(KECAMATAN, '2026-11-19');
  const own = meetingRow(VILLAGE, '2026-11-22', { kind: 'teamFormation' });
  await put(db, [
    socialisation,
    own,
    placeRow(socialisation, { name: 'Sumarno Contoh' }),
    placeRow(own, { name: 'Siti Contoh', role: 'villageStaff', position: 'Sekretaris Desa' }),
    placeRow(own, { name: 'Wati Contoh', role: 'education', position: 'SDN 1 Contoh' }),
    placeRow(own, { name: 'Bambang Contoh', role: 'bpd' }),
    placeRow(own, { name: 'Joko Contoh', role: 'business', status: 'invited' }),
  ]);
  return db;
}

const teamOf = async (db: TpkDatabase) => (await readTeam(db, TEAM)).composition;

describe('a post', () => {
  it('is filled from the attendance list in one tap, and emptied by undoing it', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('responsible'), { db });
    await page.getByRole('button', { name: /Sumarno Contoh/ }).click();
    await expect.element(page.getByRole('heading', { name: 'TPK Desa Pelem' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: /Penanggung jawab Sumarno/ }))
      .toBeVisible();
    expect(holderOf(await teamOf(db), 'responsible')).toMatchObject({
      name: 'Sumarno Contoh',
      element: 'government',
      position: 'Kepala Desa',
    });
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect
      .element(page.getByRole('link', { name: 'Pilih orang untuk Penanggung jawab' }))
      .toBeVisible();
    expect(holderOf(await teamOf(db), 'responsible')).toBeNull();
  });

  it('begins the team from the socialisation of the village', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('chair'), { db });
    await page.getByRole('button', { name: /Siti Contoh/ }).click();
    await expect.element(page.getByRole('heading', { name: 'TPK Desa Pelem' })).toBeVisible();
    const { team } = await readTeam(db, TEAM);
    const [meeting] = await db.rows('meeting').where('regionCode').equals(KECAMATAN).toArray();
    expect(team?.fields.meetingId).toBe(meeting?.id);
    expect(team?.fields.chair).not.toBeNull();
  });

  it('is offered only those who came and are on the team nowhere', async () => {
    const db = await withAttendance();
    const team = teamRow(VILLAGE);
    const chair = memberRow(team, 'siti  contoh');
    await put(db, [{ ...team, fields: { ...team.fields, chair: chair.id } }, chair]);
    stage = await openStage(pickFor('secretary'), { db });
    await expect.element(page.getByRole('button', { name: /Wati Contoh/ })).toBeVisible();
    const attended = page.getByRole('region', { name: 'Dari daftar hadir' });
    await expect.element(attended.getByText(/Joko Contoh/)).not.toBeInTheDocument();
    await expect.element(attended.getByText('Siti Contoh')).not.toBeInTheDocument();
  });

  it('takes somebody from another place, which is left open', async () => {
    const db = await withAttendance();
    const team = teamRow(VILLAGE);
    const chair = memberRow(team, 'Ketua Contoh');
    await put(db, [{ ...team, fields: { ...team.fields, chair: chair.id } }, chair]);
    stage = await openStage(pickFor('dataCoordinator'), { db });
    await page.getByRole('button', { name: /Ketua Contoh.*sekarang: Ketua/ }).click();
    await expect.element(page.getByRole('link', { name: 'Pilih orang untuk Ketua' })).toBeVisible();
    const composition = await teamOf(db);
    expect(holderOf(composition, 'chair')).toBeNull();
    expect(holderOf(composition, 'dataCoordinator')?.id).toBe(chair.id);
  });
});

describe('a pokja', () => {
  it('takes several at once, as members of their elements', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('data'), { db });
    await page.getByRole('checkbox', { name: /Wati Contoh/ }).click();
    await page.getByRole('checkbox', { name: /Bambang Contoh/ }).click();
    await page.getByRole('button', { name: 'Tambahkan 2 orang' }).click();
    await expect.element(page.getByText(/2 orang masuk Pokja Data/)).toBeVisible();
    const members = pokjaMembers(await teamOf(db), 'data');
    expect(members.map(({ name, element }) => `${name}: ${element}`).sort()).toEqual([
      'Bambang Contoh: government',
      'Wati Contoh: education',
    ]);
    const place = await db
      .rows('attendance')
      .filter((row) => row.fields.name === 'Wati Contoh')
      .first();
    expect(members.map(({ id }) => id)).toContain(memberId(TEAM, place?.id ?? ''));
  });

  it('keeps the ticks of a page that was killed', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('data'), { db });
    await page.getByRole('checkbox', { name: /Wati Contoh/ }).click();
    await expect.poll(() => db.drafts.count()).toBe(1);
    stage.close();
    stage = await openStage(pickFor('data'), { db });
    await expect.element(page.getByRole('checkbox', { name: /Wati Contoh/ })).toBeChecked();
    await expect.element(page.getByRole('button', { name: 'Tambahkan 1 orang' })).toBeVisible();
  });

  it('takes back somebody who was taken off before: as the same member', async () => {
    const db = await withAttendance();
    const place = await db
      .rows('attendance')
      .filter((row) => row.fields.name === 'Wati Contoh')
      .first();
    const team = teamRow(VILLAGE);
    const id = memberId(TEAM, place?.id ?? '');
    const gone = { ...memberRow(team, 'Wati Contoh', { removed: true, pokja: 'empowerment' }), id };
    await put(db, [team, gone]);
    stage = await openStage(pickFor('data'), { db });
    await page.getByRole('checkbox', { name: /Wati Contoh/ }).click();
    await page.getByRole('button', { name: 'Tambahkan 1 orang' }).click();
    await expect.element(page.getByRole('link', { name: /Wati Contoh/ })).toBeVisible();
    const { members } = await teamOf(db);
    expect(members).toHaveLength(1);
    expect(members[0]).toMatchObject({ id, pokja: 'data', removed: false });
  });
});

describe('a typed name', () => {
  const fill = async (label: RegExp, text: string) =>
    userEvent.fill(page.getByLabelText(label), text);

  it('comes back after the page was killed at any keystroke', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('secretary'), { db });
    await fill(/^Nama/, 'Ratna Con');
    await expect.poll(() => db.drafts.count()).toBe(1);
    stage.close();
    stage = await openStage(pickFor('secretary'), { db });
    await expect.element(page.getByLabelText(/^Nama/)).toHaveValue('Ratna Con');
  });

  it('needs a name and an element, and says so at the field', async () => {
    stage = await openStage(pickFor('secretary'), { db: await withAttendance() });
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    const summary = page.getByRole('alert');
    await expect.element(summary.getByText('Tuliskan namanya.')).toBeVisible();
    await expect.element(summary.getByText('Pilih unsurnya.')).toBeVisible();
  });

  it('joins the team with its element and office', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('secretary'), { db });
    await fill(/^Nama/, 'Ratna Contoh');
    await userEvent.selectOptions(page.getByLabelText('Unsur'), 'LSM');
    await fill(/^Jabatan/, 'LSM Contoh');
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    await expect.element(page.getByRole('link', { name: /Sekretaris Ratna Contoh/ })).toBeVisible();
    expect(holderOf(await teamOf(db), 'secretary')).toMatchObject({
      element: 'ngo',
      position: 'LSM Contoh',
    });
    expect(await db.drafts.count()).toBe(0);
  });

  it('is one of several in a pokja: the form is empty again for the next', async () => {
    const db = await withAttendance();
    stage = await openStage(pickFor('partnership'), { db });
    for (const name of ['Satu Contoh', 'Dua Contoh']) {
      await fill(/^Nama/, name);
      await userEvent.selectOptions(page.getByLabelText('Unsur'), 'Dunia usaha');
      await page.getByRole('button', { name: 'Tambahkan' }).click();
      await expect.element(page.getByLabelText(/^Nama/)).toHaveValue('');
    }
    const members = pokjaMembers(await teamOf(db), 'partnership');
    expect(members.map(({ name }) => name)).toEqual(['Satu Contoh', 'Dua Contoh']);
  });
});
