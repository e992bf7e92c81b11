import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HANDOVER_MAX_BYTES } from '../../../src/domain/seal/handover.ts';
import { carriedCount } from '../../../src/store/carried.ts';
import { keepArrived, listCarried } from '../../../src/store/carrying.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { endSession } from '../../../src/store/session.ts';
import { deliverCarried } from '../../../src/sync/carry.ts';
import { ApiError, NetworkError } from '../../../src/sync/errors.ts';
import type { Api } from '../../../src/sync/api.ts';
import type { HandoverAnswer } from '../../../src/protocol/handover.ts';
import ReceiveScreen from '../../../src/ui/screens/receive/receive.tsx';
import { joinedPhone, outboxOf } from '../../support/phone.ts';
import { openStage } from '../ui/stage.tsx';
import type { Stage } from '../ui/stage.tsx';
import { answerTo, asFile, busyPhone, fileOf } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  vi.restoreAllMocks();
});

const apiThat = (handover: () => Promise<HandoverAnswer>): Api => ({ handover }) as unknown as Api;

async function pick(files: readonly File[]): Promise<void> {
  await userEvent.upload(page.getByLabelText('Pilih berkas .tpk').last(), [...files]);
}

async function open(db: TpkDatabase): Promise<Stage> {
  stage = await openStage('/terima', db, ReceiveScreen);
  return stage;
}

describe('taking the file of another phone', () => {
  it('keeps it over the end of the app, delivers it later, and shows the receipts', async () => {
    const first = await busyPhone();
    const bytes = await fileOf(first);
    const carrier = await joinedPhone();
    const { door } = await open(carrier);
    await pick([asFile(bytes)]);
    await expect.element(page.getByText('Menunggu jaringan')).toBeVisible();
    await expect.element(page.getByText('3 catatan dan 1 foto')).toBeVisible();
    expect(door.asked).toContain('exchange');
    // as after the phone was switched off, and still locked
    const later = openDatabase(carrier.name);
    expect(await carriedCount(later)).toBe(1);
    const away = apiThat(() => Promise.reject(new NetworkError('unreachable')));
    await expect(deliverCarried(later, away)).rejects.toMatchObject({ name: 'NetworkError' });
    expect(await carriedCount(later)).toBe(1);
    const answer = await answerTo(first, bytes);
    await deliverCarried(
      later,
      apiThat(() => Promise.resolve(answer)),
    );
    await expect.element(page.getByText('Sudah terkirim')).toBeVisible();
    await expect.element(page.getByText('3 catatan diterima server')).toBeVisible();
    expect(await carrier.carriedBytes.count()).toBe(0);
    await page.getByRole('button', { name: 'Tunjukkan bukti terima' }).click();
    await expect.element(page.getByText('Kode 1 dari 1')).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: 'Kode QR bukti terima 1 dari 1' }))
      .toBeVisible();
  });

  it('knows the same file again, and takes several at once', async () => {
    const bytes = await fileOf(await busyPhone());
    const carrier = await joinedPhone();
    await open(carrier);
    await pick([asFile(bytes), asFile(await fileOf(await busyPhone())), asFile(bytes)]);
    await expect.poll(() => carriedCount(carrier)).toBe(2);
    await pick([asFile(bytes)]);
    await expect
      .poll(async () => (await listCarried(carrier)).map(({ state }) => state))
      .toEqual(['waiting', 'waiting']);
  });

  it('takes back its own file, and with it the receipts', async () => {
    const db = await busyPhone();
    const bytes = await fileOf(db);
    await keepArrived(db, [asFile(bytes)]);
    const answer = await answerTo(db, bytes);
    await deliverCarried(
      db,
      apiThat(() => Promise.resolve(answer)),
    );
    expect(await outboxOf(db)).toEqual([]);
  });

  it('says what is wrong with a file that was cut, altered or is another thing', async () => {
    const bytes = await fileOf(await busyPhone());
    const damaged = bytes.slice();
    damaged[500] = (damaged[500] ?? 0) ^ 1;
    await open(await joinedPhone());
    await pick([asFile(bytes.slice(0, -9))]);
    await expect.element(page.getByText(/terpotong di jalan/)).toBeVisible();
    await pick([asFile(damaged)]);
    await expect.element(page.getByText(/rusak di jalan/)).toBeVisible();
    await pick([asFile('%PDF-1.7', 'surat.pdf')]);
    await expect.element(page.getByText(/bukan berkas TPK Lapangan/)).toBeVisible();
    const newer = bytes.slice();
    newer[4] = 9;
    await pick([asFile(newer)]);
    await expect.element(page.getByText(/aplikasi yang lebih baru/)).toBeVisible();
    const { db } = stage as Stage;
    const large = new Uint8Array(HANDOVER_MAX_BYTES + 1);
    large.set(bytes.subarray(0, 4));
    await keepArrived(db, [asFile(large)]);
    await expect.element(page.getByText(/terlalu besar/)).toBeVisible();
    expect(await carriedCount(db)).toBe(0);
  });

  it('keeps why the server refused one, and goes on to the next', async () => {
    const carrier = await joinedPhone();
    const forged = await fileOf(await busyPhone());
    const good = await busyPhone();
    const goodFile = await fileOf(good);
    await keepArrived(carrier, [asFile(forged)]);
    await keepArrived(carrier, [asFile(goodFile)]);
    const answer = await answerTo(good, goodFile);
    const answers = [
      () => Promise.reject(new ApiError('invalid', 400, 'altered', null)),
      () => Promise.resolve(answer),
    ];
    await deliverCarried(
      carrier,
      apiThat(() => answers.shift()?.() ?? Promise.reject(new Error('asked too often'))),
    );
    await open(carrier);
    await expect.element(page.getByText(/sudah diubah orang/)).toBeVisible();
    await expect.element(page.getByText('Sudah terkirim')).toBeVisible();
  });

  it('asks before a file goes that was not delivered', async () => {
    const carrier = await joinedPhone();
    await keepArrived(carrier, [asFile(await fileOf(await busyPhone()))]);
    await open(carrier);
    await page.getByRole('button', { name: 'Hapus dari HP ini' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hapus berkas ini?' });
    await dialog.getByRole('button', { name: 'Batal' }).click();
    expect(await carriedCount(carrier)).toBe(1);
    await page.getByRole('button', { name: 'Hapus dari HP ini' }).click();
    await dialog.getByRole('button', { name: 'Ya, hapus' }).click();
    await expect.poll(() => carriedCount(carrier)).toBe(0);
    expect(await carrier.carriedBytes.count()).toBe(0);
  });

  it('keeps the files of others when a person signs out', async () => {
    const carrier = await joinedPhone();
    await keepArrived(carrier, [asFile(await fileOf(await busyPhone()))]);
    await endSession(carrier, { force: true });
    expect(await carriedCount(carrier)).toBe(1);
    expect(await carrier.carriedBytes.count()).toBe(1);
  });
});
