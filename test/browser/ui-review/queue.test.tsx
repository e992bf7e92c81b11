import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { singleId } from '../../../src/domain/id.ts';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import { newId } from '../../../src/store/new-id.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { joinedPhone, outboxOf } from '../../support/phone.ts';
import { KECAMATAN, meetingRow, placeRow, put, VILLAGE, wholeTeam } from '../ui-teams/records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

const TEAM = singleId('team', VILLAGE);
type TeamEvent = FieldsOf<'team'>['events'][number];

let stage: Stage | undefined;
afterEach(async () => {
  stage?.close();
  stage = undefined;
  await page.viewport(360, 640);
});

const event = (step: TeamEvent['step'], at: string, name = 'Sari Contoh'): TeamEvent => ({
  id: newId(),
  step,
  at,
  accountId: newId(),
  name,
  reason: '',
  revision: 0,
});

/** Puts a village's team that was sent off on a device, and a second that was sent before it. */
async function twoTeams(db: TpkDatabase, state: 'submitted' | 'verified' = 'submitted') {
  const sent = event('submit', '2026-11-20T02:00:00.000Z');
  const steps = state === 'verified' ? [event('verify', '2026-11-22T02:00:00.000Z')] : [];
  const first = wholeTeam({ state, events: [sent, ...steps], firstSubmittedAt: sent.at });
  await put(db, [first.team, ...first.members]);
  const region = '33.16.09.2004';
  const older = { ...event('submit', '2026-11-18T02:00:00.000Z') };
  const id = singleId('team', region);
  const fields = { ...first.team.fields, events: [older, ...steps], firstSubmittedAt: older.at };
  const members = first.members.map((member) => ({
    ...member,
    id: newId(),
    regionCode: region,
    parentId: id,
  }));
  await put(db, [{ ...first.team, id, regionCode: region, fields }, ...members]);
  return first;
}

async function openQueue(
  options: { role?: 'subdistrict' | 'regency'; path?: string; db?: TpkDatabase } = {},
) {
  const { role = 'subdistrict', path = '/antrean' } = options;
  const scopes = role === 'regency' ? ['33.16'] : [KECAMATAN];
  const db = options.db ?? (await joinedPhone({ role, scopes }));
  const teams = await twoTeams(db, role === 'regency' ? 'verified' : 'submitted');
  stage = await openStage(path, { db });
  return { db, ...teams };
}

const steps = async (db: TpkDatabase) =>
  (await outboxOf(db)).map(({ name, args }) => ({ name, args: args as { notes: unknown[] } }));

describe('the queue on a phone', () => {
  it('shows what waits, the oldest first, and nothing of others', async () => {
    await openQueue();
    const list = page.getByRole('list', { name: 'Yang menunggu' });
    await expect.element(list).toBeVisible();
    const names = list.getByRole('link').elements();
    expect(names.map((link) => (link.textContent ?? '').split(', Kec.')[0])).toEqual([
      'Desa Purworejo',
      'Desa Pelem',
    ]);
  });

  it('verifies in two taps, with no network', async () => {
    const { db } = await openQueue();
    await page.getByRole('link', { name: /^Desa Purworejo/ }).click();
    await page.getByRole('button', { name: 'Verifikasi' }).click();
    await expect.element(page.getByText(/diverifikasi\.$/)).toBeVisible();
    expect(await steps(db)).toEqual([
      {
        name: 'team.step',
        args: {
          id: singleId('team', '33.16.09.2004'),
          step: 'verify',
          reason: '',
          notes: [],
          seen: 1,
        },
      },
    ]);
    const link = page.getByRole('list', { name: 'Yang menunggu' }).getByRole('link');
    await vi.waitFor(() => expect(link.elements()).toHaveLength(1), PATIENCE);
    const row = await db.rows('team').get(singleId('team', '33.16.09.2004'));
    expect([row?.fields.state, row?.pending]).toEqual(['verified', 1]);
  });

  it('gives back with a note on each part that was tapped, and a wished day', async () => {
    const { db, members } = await openQueue({ path: `/antrean?tim=${TEAM}` });
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await page.getByRole('button', { name: 'Kembalikan ke desa' }).click();
    await expect.element(page.getByRole('alert').getByText(/Ketuk bagian/)).toBeVisible();
    expect(await steps(db)).toEqual([]);

    await page.getByRole('button', { name: /Ketua Pemegang 2/ }).click();
    await page.getByLabelText(/^Catatan untuk Ketua/).fill('Namanya salah tulis');
    await page.getByRole('button', { name: /^Anggota 1/ }).click();
    await page.getByLabelText('Catatan untuk Anggota 1').fill('Sudah pindah');
    await page.getByRole('button', { name: /Belum ada nomor/ }).click();
    await page.getByLabelText('Catatan untuk surat keputusan').fill('Isi nomornya');
    await page.getByLabelText('Diharapkan selesai').fill('2027-01-15');
    await page.getByRole('button', { name: 'Kembalikan ke desa · 3 catatan' }).click();
    await expect.element(page.getByText(/dikembalikan dengan catatan\.$/)).toBeVisible();

    const plain = members.find(({ fields }) => fields.name === 'Anggota 1');
    const [sent, ...more] = await steps(db);
    expect(more).toEqual([]);
    expect(sent?.args).toMatchObject({ id: TEAM, step: 'return' });
    expect(sent?.args.notes.map((note) => ({ ...(note as object), id: '' }))).toEqual([
      { id: '', field: 'decree', text: 'Isi nomornya', wishedDate: '2027-01-15' },
      { id: '', field: 'chair', text: 'Namanya salah tulis', wishedDate: '2027-01-15' },
      { id: '', field: plain?.id, text: 'Sudah pindah', wishedDate: '2027-01-15' },
    ]);
    const row = await db.rows('team').get(TEAM);
    expect(row?.fields.state).toBe('returned');
    expect(row?.fields.notes).toHaveLength(3);
    expect(await db.drafts.count()).toBe(0);
  });

  it('brings back a note that was being written when the page was closed', async () => {
    const { db } = await openQueue({ path: `/antrean?tim=${TEAM}` });
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await page.getByRole('button', { name: 'Tim secara keseluruhan' }).click();
    const note = page.getByLabelText('Catatan untuk tim secara keseluruhan');
    await expect.element(note).toHaveFocus();
    await note.fill('Kurang wakil');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    stage?.close();
    stage = await openStage(`/antrean?tim=${TEAM}`, { db });
    await expect.element(note).toHaveValue('Kurang wakil');
  });

  it('says so when a team no longer waits', async () => {
    const { db, team } = await openQueue({ path: `/antrean?tim=${TEAM}` });
    await expect.element(page.getByRole('button', { name: 'Verifikasi' })).toBeVisible();
    await put(db, [{ ...team, fields: { ...team.fields, state: 'returned' } }]);
    await expect.element(page.getByText('Tim ini tidak lagi menunggu Anda')).toBeVisible();
  });

  it('shows what was asked for when the team was last given back', async () => {
    const db = await joinedPhone({ role: 'subdistrict', scopes: [KECAMATAN] });
    const given = event('return', '2026-11-21T02:00:00.000Z', 'Budi Contoh');
    const note = { id: newId(), field: 'chair', text: 'Ganti ketuanya', wishedDate: '2026-11-28' };
    const { at, accountId, name } = given;
    const { team, members } = wholeTeam({
      state: 'submitted',
      events: [given, event('submit', '2026-11-23T02:00:00.000Z')],
      notes: [{ ...note, at, accountId, name }],
    });
    await put(db, [team, ...members]);
    stage = await openStage(`/antrean?tim=${TEAM}`, { db });
    await expect.element(page.getByText(/Ganti ketuanya/)).toBeVisible();
    await expect.element(page.getByText('Ketua', { exact: true }).first()).toBeVisible();
  });
});

describe('the queue on a laptop', () => {
  it('receives for the regency beside the list, and opens no other team by itself', async () => {
    await page.viewport(1280, 800);
    const { db } = await openQueue({ role: 'regency' });
    await expect.element(page.getByText('Pilih satu tim dari daftar')).toBeVisible();
    await page.getByRole('link', { name: /^Desa Pelem/ }).click();
    await expect.element(page.getByRole('heading', { name: /^Desa Pelem/ })).toBeVisible();
    await page.getByRole('button', { name: 'Terima' }).click();
    await expect.element(page.getByText('Pilih satu tim dari daftar')).toBeVisible();
    expect((await steps(db)).map(({ args }) => args)).toEqual([
      { id: TEAM, step: 'receive', reason: '', notes: [], seen: 2 },
    ]);
  });
});

describe('every village on one page', () => {
  it('tells who was there, and narrows to those that are late', async () => {
    const db = await joinedPhone({ role: 'subdistrict', scopes: [KECAMATAN] });
    const meeting = meetingRow(KECAMATAN, '2020-01-02');
    const place = placeRow(meeting, { name: 'Sutrisno Contoh', representedBy: 'Wagini Contoh' });
    await put(db, [meeting, { ...place, fields: { ...place.fields, status: 'represented' } }]);
    stage = await openStage('/pantau', { db });
    await expect.element(page.getByText('28 desa/kelurahan')).toBeVisible();
    await page
      .getByRole('button', { name: /Lewat batas/ })
      .first()
      .click();
    await expect.element(page.getByText('1 dari 28 desa/kelurahan')).toBeVisible();
    const village = page.getByRole('button', { name: /^Desa Pelem/ });
    await village.click();
    await expect.element(village).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText(/^Wagini Contoh, mewakili Sutrisno Contoh/)).toBeVisible();
  });
});
