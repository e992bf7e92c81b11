import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unpackHandover } from '../../../src/domain/seal/handover.ts';
import { removeMeta } from '../../../src/store/meta.ts';
import { unsentNotHandedOver } from '../../../src/store/queries/handed-over.ts';
import SyncScreen from '../../../src/ui/screens/sync/sync.tsx';
import { must } from '../../support/must.ts';
import { outboxOf } from '../../support/phone.ts';
import { openStage } from '../ui/stage.tsx';
import type { Stage } from '../ui/stage.tsx';
import { answerTo, asFile, busyPhone, fileOf } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  vi.restoreAllMocks();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function choose(label: string, files: readonly File[]): Promise<void> {
  await userEvent.upload(page.getByLabelText(label, { exact: true }).last(), [...files]);
}

describe('the sync page without a network', () => {
  it('hands everything over in one file that nobody reads, and says so until receipts come', async () => {
    const db = await busyPhone();
    stage = await openStage('/sinkron', db, SyncScreen);
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const made = vi.spyOn(URL, 'createObjectURL');
    await button('Serahkan lewat berkas').click();
    const dialog = page.getByRole('dialog', { name: 'Berkas siap' });
    await expect.element(dialog.getByText('Isinya 3 catatan dan 1 foto.')).toBeVisible();
    expect(await unsentNotHandedOver(db)).toBe(4);
    await dialog.getByRole('button', { name: 'Simpan di HP ini' }).click();
    await expect.element(page.getByText(/^Sudah diserahkan lewat berkas/)).toBeVisible();
    expect(link).toHaveBeenCalledTimes(1);
    const bytes = new Uint8Array(await (must(made.mock.calls[0])[0] as Blob).arrayBuffer());
    expect(unpackHandover(bytes)).toMatchObject({ mutations: [{}, {}, {}], photos: [{}] });
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Wagini');
    // it is away and still here
    expect(await unsentNotHandedOver(db)).toBe(0);
    expect(await outboxOf(db)).toHaveLength(3);
    await page.getByText('Lihat isinya').click();
    await expect
      .element(page.getByText('Sudah di berkas, menunggu bukti terima').first())
      .toBeVisible();
  });

  it('says what did not fit into the file', async () => {
    const db = await busyPhone();
    await db.outbox.toCollection().modify((entry) => {
      entry.envelope = new Uint8Array(20_000_000);
    });
    stage = await openStage('/sinkron', db, SyncScreen);
    await button('Serahkan lewat berkas').click();
    await expect.element(page.getByText('Isinya 2 catatan.')).toBeVisible();
    await expect
      .element(page.getByText(/^1 catatan dan 1 foto tidak muat\. Buat berkas lagi/))
      .toBeVisible();
  });

  it('does not seal to a key that it was never given', async () => {
    const db = await busyPhone();
    await removeMeta(db, 'serverKey');
    stage = await openStage('/sinkron', db, SyncScreen);
    await button('Serahkan lewat berkas').click();
    await expect.element(page.getByText(/Sambungkan ke jaringan satu kali dulu/)).toBeVisible();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('says that what is left waits for a decision', async () => {
    const db = await busyPhone();
    await db.uploads.clear();
    await db.outbox.toCollection().modify({ state: 'refused', code: 'meeting_closed' });
    stage = await openStage('/sinkron', db, SyncScreen);
    await button('Serahkan lewat berkas').click();
    await expect.element(page.getByText(/perbaiki atau buang dulu/)).toBeVisible();
  });

  it('takes a receipt file, and says what it has settled', async () => {
    const db = await busyPhone();
    const { slips } = await answerTo(db, await fileOf(db));
    stage = await openStage('/sinkron', db, SyncScreen);
    await choose('Pilih berkas bukti', [asFile(slips.join('\n'), 'bukti.tpkr')]);
    await expect.element(page.getByText('3 catatan sudah diterima server.')).toBeVisible();
    await expect.element(page.getByText('1 foto sudah diterima server.')).toBeVisible();
    expect(await outboxOf(db)).toEqual([]);
    expect(await db.uploads.count()).toBe(0);
  });

  it('lists what a receipt says was refused, as nowhere but here again', async () => {
    const db = await busyPhone();
    const { slips } = await answerTo(db, await fileOf(db), 'rejected');
    stage = await openStage('/sinkron', db, SyncScreen);
    await choose('Pilih berkas bukti', [asFile(must(slips[0]))]);
    await expect.element(page.getByText(/^3 catatan tidak diterima/)).toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: 'Tidak diterima server (3)' }))
      .toBeVisible();
    expect(await unsentNotHandedOver(db)).toBe(3);
  });

  it('passes over the receipt of another phone, and a file that is none', async () => {
    const db = await busyPhone();
    const other = await busyPhone();
    const { slips } = await answerTo(other, await fileOf(other));
    stage = await openStage('/sinkron', db, SyncScreen);
    await choose('Pilih berkas bukti', [asFile(slips.join('\n'))]);
    await expect.element(page.getByText('Bukan untuk HP ini')).toBeVisible();
    await choose('Pilih berkas bukti', [asFile('%PDF-1.7')]);
    await expect.element(page.getByText('Bukan untuk HP ini')).toBeVisible();
    expect(await outboxOf(db)).toHaveLength(3);
  });
});
