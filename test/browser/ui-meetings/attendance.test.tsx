import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { customaryInvitations } from '../../../src/domain/invitation.ts';
import { mutate, mutateAll } from '../../../src/store/mutate.ts';
import { inviteIntents } from '../../../src/ui/screens/meetings/shared/invite.ts';
import { joinedPhone, KECAMATAN, outboxOf, recordMeeting } from '../../support/phone.ts';
import { openStage, REGIONS } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function openList(names: [string, string][] = []) {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db);
  const kecamatan = REGIONS.kecamatan.find(({ code }) => code === KECAMATAN);
  if (kecamatan === undefined) throw new Error('no such kecamatan');
  const invitations = customaryInvitations('socialisation', KECAMATAN, kecamatan);
  const done = await mutateAll(db, inviteIntents(meetingId, invitations, new Map(names)));
  expect(done.ok).toBe(true);
  stage = await openStage(`/rapat/${meetingId}/hadir`, { db });
  return { db, meetingId, invited: invitations.length };
}

const rows = (db: Stage['db']) => db.rows('attendance').toArray();

describe('the attendance screen', () => {
  it('puts a tap on disk and in the outbox, and another tap takes it back', async () => {
    const { db, invited } = await openList([['kepalaDesa:33.16.09.2003', 'Paijo Contoh']]);
    const before = (await outboxOf(db)).length;
    await expect.element(page.getByText(`0 hadir dari ${invited}`)).toBeVisible();
    const row = page.getByRole('button', { name: /^Paijo Contoh/ });
    await row.click();
    await expect.element(page.getByText(`1 hadir dari ${invited}`)).toBeVisible();
    await expect.element(row).toHaveAttribute('aria-pressed', 'true');
    const kept = (await rows(db)).find(({ fields }) => fields.name === 'Paijo Contoh');
    expect(kept?.fields.status).toBe('present');
    const queued = (await outboxOf(db)).slice(before);
    expect(queued.map(({ name, args }) => [name, args])).toEqual([
      [
        'attendance.edit',
        { id: kept?.id, meetingId: kept?.parentId, changes: { status: 'present' } },
      ],
    ]);
    await row.click();
    await expect.element(page.getByText(`0 hadir dari ${invited}`)).toBeVisible();
    await expect.element(row).toHaveAttribute('aria-pressed', 'false');
  });

  it('takes the tap that leaves the line: nothing moves from under the finger', async () => {
    await openList();
    const line = page.getByLabelText('Tambah peserta');
    await line.click();
    await userEvent.keyboard('Wagini Contoh{Enter}');
    await expect.element(page.getByLabelText('Sebagai')).toBeVisible();
    await page.getByRole('button', { name: 'Tanda tangan bergiliran (1)' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Tanda tangan' })).toBeVisible();
    await page.getByRole('button', { name: 'Tutup' }).click();
    await expect.element(page.getByLabelText('Sebagai')).not.toBeVisible();
  });

  it('takes walk-ins one after the other without leaving the line', async () => {
    const { db, invited } = await openList();
    const line = page.getByLabelText('Tambah peserta');
    await line.click();
    await userEvent.keyboard('Wagini Contoh{Enter}');
    await userEvent.keyboard('Slamet Contoh{Enter}');
    await expect.element(page.getByText(`2 hadir dari ${invited + 2}`)).toBeVisible();
    await expect.element(line).toHaveFocus();
    await expect.element(line).toHaveValue('');
    const walkIns = (await rows(db)).filter(({ fields }) => fields.walkIn);
    expect(walkIns.map(({ fields }) => fields.name).sort()).toEqual([
      'Slamet Contoh',
      'Wagini Contoh',
    ]);
    expect(walkIns.every(({ fields }) => fields.status === 'present')).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect((await rows(db)).filter(({ fields }) => fields.walkIn)).toHaveLength(2);
  });

  it('brings back a name that was being written when the page was closed', async () => {
    const { db, meetingId } = await openList();
    await page.getByLabelText('Tambah peserta').click();
    await userEvent.keyboard('Ngatinah Con');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    stage?.close();
    stage = await openStage(`/rapat/${meetingId}/hadir`, { db });
    await expect.element(page.getByLabelText('Tambah peserta')).toHaveValue('Ngatinah Con');
  });

  it('takes a place off the list and puts it back', async () => {
    const { db, invited } = await openList();
    await page.getByRole('button', { name: 'Pilihan lain untuk TKSK Blora' }).click();
    await page.getByRole('button', { name: 'Hapus dari daftar' }).click();
    await expect.element(page.getByText(`0 hadir dari ${invited - 1}`)).toBeVisible();
    const removed = (await rows(db)).filter(({ fields }) => fields.removed);
    expect(removed.map(({ fields }) => fields.role)).toEqual(['tksk']);
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByText(`0 hadir dari ${invited}`)).toBeVisible();
    expect((await rows(db)).some(({ fields }) => fields.removed)).toBe(false);
  });

  it('asks for the name of whoever stands in', async () => {
    const { db } = await openList([['lurah:33.16.09.1006', 'Sutrisno Contoh']]);
    await page.getByRole('button', { name: 'Pilihan lain untuk Sutrisno Contoh' }).click();
    await page.getByLabelText('Diwakili', { exact: true }).click();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await page.getByLabelText('Nama yang mewakili').fill('Rini Contoh');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect.element(page.getByText('Diwakili Rini Contoh')).toBeVisible();
    const place = (await rows(db)).find(({ fields }) => fields.name === 'Sutrisno Contoh');
    expect(place?.fields).toMatchObject({ status: 'represented', representedBy: 'Rini Contoh' });
  });

  it('opens on what is still missing, and keeps a row in sight that was just mended', async () => {
    const { meetingId } = await openList([['kepalaDesa:33.16.09.2003', 'Paijo Contoh']]);
    stage?.go(`/rapat/${meetingId}/hadir?saring=waiting`);
    const chip = page.getByRole('button', { name: /^Belum hadir/, pressed: true });
    await expect.element(chip).toBeVisible();
    const row = page.getByRole('button', { name: /^Paijo Contoh/ });
    await row.click();
    await expect.element(row).toHaveAttribute('aria-pressed', 'true');
    await chip.click();
    await expect.element(row).not.toBeInTheDocument();
  });

  it('finds a person in a long list', async () => {
    await openList([['kepalaDesa:33.16.09.2003', 'Paijo Contoh']]);
    await page.getByRole('button', { name: 'Cari nama atau desa' }).click();
    await expect.element(page.getByLabelText('Cari nama atau desa')).toHaveFocus();
    await userEvent.keyboard('paijo');
    await expect.element(page.getByRole('button', { name: /^Paijo Contoh/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Jepangrejo/ })).not.toBeInTheDocument();
  });

  it('can only be read once the meeting is closed', async () => {
    const { db, meetingId } = await openList();
    await mutate(db, 'meeting.step', { id: meetingId, step: 'close', reason: '' });
    await expect.element(page.getByText('Rapat sudah ditutup')).toBeVisible();
    expect(page.getByRole('button', { name: /Pilihan lain/ }).elements()).toHaveLength(0);
    expect(page.getByLabelText('Tambah peserta').elements()).toHaveLength(0);
  });

  it('marks thirty people in thirty taps', async () => {
    const { db, invited } = await openList();
    const taps = Math.min(30, invited);
    await expect.element(page.getByText(`0 hadir dari ${invited}`)).toBeVisible();
    const buttons = [...document.querySelectorAll<HTMLElement>('main li button[aria-pressed]')];
    for (const button of buttons.slice(0, taps)) button.click();
    await expect.element(page.getByText(`${taps} hadir dari ${invited}`)).toBeVisible();
    expect((await rows(db)).filter(({ fields }) => fields.status === 'present')).toHaveLength(taps);
  });
});
