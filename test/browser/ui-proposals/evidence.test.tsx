import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { listProposals } from '../../../src/store/queries/proposals/list.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { Api } from '../../../src/sync/api.ts';
import { must } from '../../support/must.ts';
import { openStage } from './stage.tsx';
import type { Stage, StageOptions } from './stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await cdp().send('Emulation.clearGeolocationOverride');
  stage?.close();
  stage = undefined;
});

const label = (name: string) => page.getByLabelText(name, { exact: true });
const front = () => page.getByRole('region', { name: 'Foto rumah dari depan' });

async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(640, 480);
  must(canvas.getContext('2d')).fillRect(0, 0, 320, 480);
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg' });
  return new File([bytes], 'IMG.jpg', { type: 'image/jpeg' });
}

async function openForm(options: StageOptions = {}) {
  stage = await openStage('/usulan/baru', options);
  await page.getByRole('button', { name: /Keluarga yang belum terdaftar/ }).click();
  await label('Nama lengkap').fill('Sulastri Contoh');
  return stage;
}

describe('a photo of evidence', () => {
  it('waits with the draft, survives that the app is ended, and goes on record with the rest', async () => {
    const { db } = await openForm();
    await front()
      .getByLabelText('Pilih dari galeri')
      .upload(await picture());
    await expect.element(front().getByRole('img')).toBeVisible();
    await must(stage).kill();
    stage = await openStage('/usulan/baru', { db });
    await expect.element(front().getByRole('img')).toBeVisible();
    await page.getByRole('button', { name: 'Simpan' }).click();
    // The form has a region of this name too: the count is on the proposal's page alone.
    await expect.element(page.getByText('0 dari 1 foto sudah di server')).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'Foto bukti' }).getByRole('img'))
      .toBeVisible();
    const [entry] = await listProposals(db);
    const { photos } = must(entry);
    expect(photos.map(({ fields }) => fields.evidence)).toEqual(['houseFront']);
    expect(await db.uploads.count()).toBe(1);
  });

  it('is taken off again with the way back', async () => {
    await openForm();
    await front()
      .getByLabelText('Pilih dari galeri')
      .upload(await picture());
    await expect.element(front().getByRole('img')).toBeVisible();
    await page.getByRole('button', { name: 'Hapus foto rumah dari depan' }).click();
    await expect.element(front().getByRole('img')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect.element(front().getByRole('img')).toBeVisible();
  });

  it('that is asked for may be missing for a reason', async () => {
    const { db } = await openForm();
    const card = page.getByRole('region', { name: 'Foto KK' });
    await card.getByRole('button', { name: 'Fotonya tidak ada' }).click();
    await card.getByLabelText('Mengapa tidak ada?').fill('KK masih diurus');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect.element(page.getByText('Penjelasan: KK masih diurus')).toBeVisible();
    const [entry] = await listProposals(db);
    expect(must(entry).row.fields.explanations).toEqual({ 'evidence_asked:kk': 'KK masih diurus' });
  });
});

describe('coordinates', () => {
  it('are taken where the person wants them, with how exact they are', async () => {
    const { targetInfo } = await cdp().send('Target.getTargetInfo');
    await cdp().send('Browser.grantPermissions', {
      browserContextId: targetInfo.browserContextId,
      permissions: ['geolocation'],
      origin: location.origin,
    });
    const position = { latitude: -6.970_123_4, longitude: 111.412_345_6, accuracy: 12.4 };
    await cdp().send('Emulation.setGeolocationOverride', position);
    const { db } = await openForm();
    await page.getByRole('button', { name: 'Ambil koordinat' }).click();
    await expect.element(page.getByText('-6.97012, 111.41235')).toBeVisible();
    await expect.element(page.getByText('Ketelitian sekitar 12 m')).toBeVisible();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect.element(page.getByRole('region', { name: 'Koordinat rumah' })).toBeVisible();
    const [entry] = await listProposals(db);
    expect(must(entry).row.fields.location).toEqual({
      latitude: -6.970_12,
      longitude: 111.412_35,
      accuracy: 12,
    });
  });
});

describe('with a network', () => {
  const OFFLINE = createApi({ origin: 'http://127.0.0.1:9', token: () => Promise.resolve(null) });

  it('somebody outside of the area is told of, and not who it is', async () => {
    const asked: unknown[] = [];
    const api = {
      ...OFFLINE,
      call(name: string, options: { body: { subjects: { key: string }[] } }) {
        asked.push([name, options.body]);
        const key = options.body.subjects[0]?.key ?? '';
        const found = [{ key, grounds: ['nik', 'person'], source: 'register', known: null }];
        return Promise.resolve({ found });
      },
    } as unknown as Api;
    await openForm({ api });
    await label('NIK').click();
    await userEvent.fill(label('NIK'), '3316095205800001');
    const panel = page.getByRole('region', { name: 'Mungkin orang yang sama' });
    await expect.element(panel.getByText('Orang di luar wilayah Anda')).toBeVisible();
    await expect.element(panel.getByLabelText('Mengapa bukan orang yang sama?')).toBeVisible();
    expect(asked).toEqual([
      ['likenesses', { subjects: [expect.objectContaining({ nik: '3316095205800001' })] }],
    ]);
  });
});
