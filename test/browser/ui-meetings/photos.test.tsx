import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PHOTO_MAX_BYTES } from '../../../src/domain/meeting.ts';
import { joinedPhone, outboxOf, recordMeeting } from '../../support/phone.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

async function openPhotos() {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  stage = await openStage(`/rapat/${id}/foto`, { db });
  await expect.element(page.getByText('0 dari 3 foto')).toBeVisible();
  return { db, id };
}

async function snapshot(hue: number): Promise<File> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = `hsl(${hue} 60% 50%)`;
  context.fillRect(0, 0, 640, 480);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'IMG.jpg', {
    type: 'image/jpeg',
  });
}

const choose = (file: File) => userEvent.upload(page.getByLabelText('Pilih dari galeri'), file);

describe('the photos of a meeting', () => {
  it('are made small, kept, and put on record; three at most', async () => {
    const { db, id } = await openPhotos();
    for (const hue of [10, 130, 250]) {
      await choose(await snapshot(hue));
      const count = hue === 250 ? /Sudah 3 foto/ : `${(hue + 110) / 120} dari 3 foto`;
      await expect.element(page.getByText(count)).toBeVisible();
    }
    const rows = await db.rows('attachment').toArray();
    const bytes = await db.photos.toArray();
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ fields }) => fields.sha256))).toEqual(
      new Set(bytes.map(({ sha256 }) => sha256)),
    );
    expect(rows.every(({ fields }) => fields.size <= PHOTO_MAX_BYTES)).toBe(true);
    expect(await db.uploads.count()).toBe(3);
    expect((await outboxOf(db)).at(-1)?.args).toMatchObject({ meetingId: id, mime: 'image/jpeg' });
    expect(page.getByLabelText('Pilih dari galeri').elements()).toHaveLength(0);
  });

  it('say in words that a file is no picture', async () => {
    const { db } = await openPhotos();
    await choose(new File(['%PDF-1.7'], 'surat.pdf', { type: 'application/pdf' }));
    await expect.element(page.getByText(/Berkas itu bukan foto/)).toBeVisible();
    expect(await db.rows('attachment').count()).toBe(0);
    expect(await db.photos.count()).toBe(0);
  });

  it('can be taken off and put back, and carry a caption', async () => {
    const { db } = await openPhotos();
    await choose(await snapshot(40));
    await page.getByLabelText(/^Keterangan foto 1/).fill('Peserta menandatangani daftar hadir');
    await page.getByRole('button', { name: 'Simpan keterangan' }).click();
    const first = async () => (await db.rows('attachment').toArray())[0]?.fields;
    await vi.waitFor(
      async () => expect((await first())?.caption).toBe('Peserta menandatangani daftar hadir'),
      PATIENCE,
    );
    await page.getByRole('button', { name: 'Hapus foto 1' }).click();
    await expect.element(page.getByText('0 dari 3 foto')).toBeVisible();
    expect((await first())?.removed).toBe(true);
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(page.getByText('1 dari 3 foto')).toBeVisible();
    await expect.element(page.getByText('Di HP', { exact: true })).toBeVisible();
  });

  it('that are neither here nor at the server are said to be on another phone', async () => {
    const { db } = await openPhotos();
    await choose(await snapshot(70));
    await expect.element(page.getByText('1 dari 3 foto')).toBeVisible();
    const [row] = await db.rows('attachment').toArray();
    await db.photos.clear();
    stage?.close();
    stage = await openStage(`/rapat/${row?.parentId ?? ''}/foto`, { db });
    await expect.element(page.getByText('Foto ini masih di HP pengirimnya.')).toBeVisible();
    if (row === undefined) throw new Error('no photo');
    await db.rows('attachment').put({
      ...row,
      fields: { ...row.fields, storedAt: '2026-11-24T02:00:00.000Z' },
    });
    await expect.element(page.getByText(/Foto ini ada di server/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Unduh foto' })).toBeVisible();
  });
});
