import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { mutate } from '../../../src/store/mutate.ts';
import { keepPhoto } from '../../../src/store/photos.ts';
import { newId } from '../../../src/store/new-id.ts';
import { addPerson, joinedPhone, recordMeeting } from '../../support/phone.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  vi.restoreAllMocks();
});

/** A meeting with two walk-ins, the second of whom signed, and an invited office that stayed away. */
async function openPrint() {
  const db = await joinedPhone();
  const meetingId = await recordMeeting(db, 'Pendopo Contoh');
  const place = {
    id: newId(),
    meetingId,
    name: '',
    role: 'kepalaDesa',
    position: '',
    regionCode: '33.16.09.2003',
    walkIn: false,
    status: 'invited',
    representedBy: '',
  } as const;
  expect((await mutate(db, 'attendance.add', place)).ok).toBe(true);
  await addPerson(db, meetingId, 'Wagini Contoh');
  const second = await addPerson(db, meetingId, 'Slamet Contoh');
  const signature = { height: 400, strokes: [[100, 100, 300, 200]] };
  const changes = { signature };
  expect((await mutate(db, 'attendance.edit', { id: second, meetingId, changes })).ok).toBe(true);
  stage = await openStage(`/rapat/${meetingId}/cetak`, { db });
  return db;
}

const bodyRows = () =>
  Array.from(document.querySelectorAll('.paper-row'), (row) => row.textContent ?? '');

describe('the print screen', () => {
  it('prints who came, with no network, under a name that names nobody', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined);
    await openPrint();
    await expect.element(page.getByText('KECAMATAN BLORA')).toBeVisible();
    expect(bodyRows().map((text) => text.replaceAll(/\d\./g, ''))).toEqual([
      expect.stringContaining('Wagini Contoh'),
      expect.stringContaining('Slamet Contoh'),
    ]);
    await page.getByRole('button', { name: 'Cetak / simpan PDF' }).click();
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce(), PATIENCE);
    expect(document.title).toBe('Daftar-hadir-33.16.09-2026-11-24');
  });

  it('draws a signature where there is one, odd at the left and even at the right', async () => {
    await openPrint();
    await expect.element(page.getByText('Slamet Contoh')).toBeVisible();
    const cells = Array.from(document.querySelectorAll('.paper-row .paper-sign > div'));
    expect(cells.map((cell) => cell.className)).toEqual(['paper-left', 'paper-right']);
    expect(cells.map((cell) => cell.querySelector('path')?.getAttribute('d') ?? null)).toEqual([
      null,
      'M100 100L300 200',
    ]);
  });

  it('makes a sheet to be signed on paper, and the whole record', async () => {
    await openPrint();
    await page.getByLabelText('Isi daftar hadir').selectOptions('blank');
    await vi.waitFor(() => expect(bodyRows()).toHaveLength(3 + 8), PATIENCE);
    expect(document.querySelector('.paper-signature')).toBeNull();
    await page.getByLabelText('Berkas').selectOptions('both');
    await expect.element(page.getByRole('heading', { name: 'Notulen' })).toBeVisible();
    await vi.waitFor(
      () => expect(document.title).toBe('Berkas-rapat-33.16.09-2026-11-24'),
      PATIENCE,
    );
  });

  it('fits the paper to the screen, and enlarges it', async () => {
    await openPrint();
    await expect.element(page.getByRole('button', { name: 'Perbesar' })).toBeVisible();
    const paper = () => document.querySelector('.paper')?.getBoundingClientRect().width ?? 0;
    await vi.waitFor(() => expect(paper()).toBeLessThanOrEqual(360), PATIENCE);
    await page.getByRole('button', { name: 'Perbesar' }).click();
    await vi.waitFor(() => expect(paper()).toBeGreaterThan(780), PATIENCE);
  });

  it('shows the photos that are on the device, and says which are not', async () => {
    const db = await joinedPhone();
    const meetingId = await recordMeeting(db);
    const bytes = new TextEncoder().encode('not a real photo').buffer;
    const kept = await keepPhoto(db, bytes);
    for (const sha256 of [kept, '0'.repeat(64)]) {
      const photo = { id: newId(), meetingId, sha256, caption: 'Pendopo', size: bytes.byteLength };
      const shape = { mime: 'image/jpeg', width: 4, height: 3 } as const;
      expect((await mutate(db, 'photo.add', { ...photo, ...shape })).ok).toBe(true);
    }
    stage = await openStage(`/rapat/${meetingId}/cetak`, { db });
    await page.getByLabelText('Berkas').selectOptions('minutes');
    await expect.element(page.getByText(/^1 foto belum ada di perangkat ini/)).toBeVisible();
    const images = Array.from(document.querySelectorAll('.paper img'));
    expect(images.map((image) => image.getAttribute('src'))).toEqual([
      expect.stringMatching(/^blob:/),
    ]);
    expect(document.querySelectorAll('.paper-no-photo')).toHaveLength(1);
  });

  it('says so where the meeting is not on the device', async () => {
    stage = await openStage(`/rapat/${newId()}/cetak`);
    await expect.element(page.getByText('Rapat ini tidak ada di perangkat ini')).toBeVisible();
  });
});
