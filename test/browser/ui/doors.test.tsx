import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { forgetKey } from '../../../src/store/forget-key.ts';
import { readMeta, writeMeta } from '../../../src/store/meta.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { readDraft, saveDraft } from '../../../src/store/drafts.ts';
import { listMeetings } from '../../../src/store/queries/meetings.ts';
import { queueCount } from '../../../src/store/queries/outbox.ts';
import {
  markSignedOut,
  readAccount,
  readSession,
  saveRegions,
} from '../../../src/store/session.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { announce } from '../../../src/ui/parts/undo.tsx';
import { must } from '../../support/must.ts';
import { inventedSession, joinedPhone, outboxOf, recordMeeting } from '../../support/phone.ts';
import { freshDatabase, IDLE, openStage, REGIONS } from './stage.tsx';
import type { Stage } from './stage.tsx';

const CODE = '7K3F92QDABCDEFGHJKMNPQRS';
const PIN = '739152';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function settled(db: TpkDatabase): Promise<TpkDatabase> {
  await saveRegions(db, REGIONS);
  await writeMeta(db, 'pulledAt', '2026-11-24T02:00:00.000Z');
  return db;
}

/** As when the app is started: no key is in memory. */
function started(path: string, db: TpkDatabase): Promise<Stage> {
  db.lock();
  return openStage(path, db);
}

async function choosePin(pin: string, repeat = pin): Promise<void> {
  await page.getByLabelText('PIN baru').fill(pin);
  await page.getByLabelText('Ulangi PIN').fill(repeat);
  await page.getByRole('button', { name: 'Simpan PIN' }).click();
}

describe('joining', () => {
  it('leads from a link over the PIN and the download to home', async () => {
    const db = freshDatabase();
    stage = await openStage('/gabung', db);
    stage.door.codes.set(CODE, inventedSession());
    await page.getByLabelText('Kode dari TPK Kabupaten').fill('7k3f-92qd-abcd-efgh-jkmn-pqrs');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect.element(heading('Buat PIN')).toHaveFocus();
    await expect.element(page.getByText('Selamat datang, Sari Contoh')).toBeVisible();
    // from here on a killed page loses nothing: the session is on disk
    expect((await readAccount(db))?.name).toBe('Sari Contoh');

    await choosePin('123456');
    await expect.element(page.getByRole('alert').getByText(/mudah ditebak/)).toBeVisible();
    await choosePin(PIN, '739153');
    await expect.element(page.getByRole('alert').getByText(/belum sama/)).toBeVisible();
    await choosePin(PIN);

    await expect.element(heading('Mengunduh data wilayah')).toBeVisible();
    await writeMeta(db, 'pulledAt', '2026-11-24T02:00:00.000Z');
    await expect.element(heading(/Selamat .+, Sari Contoh/)).toBeVisible();
    expect(JSON.stringify(await readMeta(db, 'lock'))).not.toContain(PIN);
    expect(await readMeta(db, 'regions')).toEqual(REGIONS);
  });

  it('takes the code of a link out of the address bar and tries it at once', async () => {
    const db = freshDatabase();
    stage = await openStage('/gabung#wrong-wrong-wrong-wrong-wrong', db);
    await expect.element(heading('Masukkan kode')).toBeVisible();
    expect(location.hash).toBe('');
    await expect.element(page.getByRole('alert')).toBeVisible();
  });

  it('keeps the code on the screen while there is no network', async () => {
    stage = await openStage(`/gabung`, freshDatabase());
    stage.door.isReachable = false;
    await page.getByLabelText('Kode dari TPK Kabupaten').fill(CODE);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect.element(page.getByRole('alert').getByText(/Tidak ada jaringan/)).toBeVisible();
    await expect.element(page.getByLabelText('Kode dari TPK Kabupaten')).toHaveValue(CODE);
  });

  it('refuses somebody else while unsent work is on the phone, and loses none of it', async () => {
    const db = await settled(await joinedPhone({ pin: PIN }));
    await recordMeeting(db);
    stage = await started('/gabung', db);
    stage.door.codes.set(CODE, inventedSession());
    await expect.element(heading('HP ini sudah dipakai')).toBeVisible();
    await page.getByRole('button', { name: 'Lanjutkan dengan kode ini' }).click();
    await page.getByLabelText('Kode dari TPK Kabupaten').fill(CODE);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect.element(heading('Kode ini milik orang lain')).toBeVisible();
    expect(await queueCount(db)).toBe(1);
  });

  async function readmitted() {
    const db = await settled(await joinedPhone({ pin: PIN }));
    await recordMeeting(db, 'Balai Contoh');
    await readyToSeal(db);
    await saveDraft(db, 'meeting/new', { place: 'Pendopo Contoh' });
    const before = must(await readSession(db));
    stage = await started('/gabung', db);
    stage.door.codes.set(CODE, inventedSession({ accountId: before.accountId }));
    await page.getByRole('button', { name: 'Lanjutkan dengan kode ini' }).click();
    await page.getByLabelText('Kode dari TPK Kabupaten').fill(CODE);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect.element(page.getByText(/Anda sudah masuk lagi/)).toBeVisible();
    expect((await readSession(db))?.deviceId).not.toBe(before.deviceId);
    return { db, before };
  }

  it('again on a locked phone keeps the PIN, and all that it opens', async () => {
    const { db, before } = await readmitted();
    await page.getByLabelText('PIN 6 angka').fill(PIN);
    await expect.element(heading(/Sari Contoh/)).toBeVisible();
    expect(await readDraft(db, 'meeting/new')).toEqual({ place: 'Pendopo Contoh' });
    expect((await listMeetings(db)).map(({ fields }) => fields.place)).toEqual(['Balai Contoh']);
    // what waits goes out under the device that the new session is for
    const session = must(await readSession(db));
    expect(await outboxOf(db)).toMatchObject([{ deviceId: session.deviceId, deviceSeq: 1 }]);
    expect(session).toMatchObject({ readmitted: false, accountId: before.accountId });
    expect(await readMeta(db, 'former')).toBeUndefined();
  });

  it('lets the same person back in who forgot the PIN, and what waits still goes out', async () => {
    const { db, before } = await readmitted();
    const [entry] = await outboxOf(db);
    await page.getByRole('button', { name: 'Lupa PIN, buat PIN baru' }).click();
    await expect.element(heading('Buat PIN')).toBeVisible();
    expect(await queueCount(db)).toBe(1);
    expect(await db.relics.toArray()).toMatchObject([
      { id: entry?.id, kind: 'mutation', deviceId: before.deviceId, bytes: entry?.envelope },
    ]);
    expect(await readMeta(db, 'former')).toMatchObject([{ deviceId: before.deviceId }]);
    await choosePin('204816');
    await expect.element(heading('Mengunduh data wilayah')).toBeVisible();
    expect(await readDraft(db, 'meeting/new')).toBeUndefined();
    expect(await listMeetings(db)).toEqual([]);
    expect((await readAccount(db))?.name).toBe('Sari Contoh');
  });
});

describe('the lock', () => {
  it('is closed at the start, says that a PIN is wrong, and opens with the right one', async () => {
    const db = await settled(await joinedPhone({ pin: PIN }));
    stage = await started('/sinkron', db);
    const field = page.getByLabelText('PIN 6 angka');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('204816');
    await expect.element(field).toHaveAccessibleDescription('PIN salah. Coba lagi.');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard(PIN);
    await expect.element(heading('Sinkron')).toBeVisible();
  });

  it('keeps the wait through a restart', async () => {
    const db = await settled(await joinedPhone({ pin: PIN }));
    const lock = (await readMeta(db, 'lock')) as object;
    await writeMeta(db, 'lock', { ...lock, failures: 5, nextTryAt: Date.now() + 25_000 });
    stage = await started('/', db);
    const field = page.getByLabelText('PIN 6 angka');
    await expect.element(field).toBeDisabled();
    await expect.element(field).toHaveAccessibleDescription(/Coba lagi dalam 2\d detik/);
    await expect.element(page.getByRole('button', { name: 'Buka' })).toBeDisabled();
  });

  /** Two minutes and a moment pass, as on a phone that was put away and is taken out again. */
  function putAway(): void {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 2 * 60_000 + 1);
    document.dispatchEvent(new Event('visibilitychange'));
    vi.useRealTimers();
  }

  async function openedPhone(path: string) {
    const db = await settled(await joinedPhone({ pin: PIN }));
    await writeMeta(db, 'autoLockMinutes', 2);
    stage = await started(path, db);
    await page.getByLabelText('PIN 6 angka').fill(PIN);
    return { db, app: stage.app };
  }

  it('closes by itself when nobody touches the screen, and the key is gone', async () => {
    const { db, app } = await openedPhone('/');
    await expect.element(heading(/Sari Contoh/)).toBeVisible();
    const told = vi.fn<() => void>();
    db.onLock(told);
    announce('Wagini Contoh hadir');
    await expect.element(page.getByText('Wagini Contoh hadir')).toBeVisible();
    putAway();
    await expect.element(heading('Masukkan PIN')).toBeVisible();
    await expect.poll(() => db.locked).toBe(true);
    expect(told).toHaveBeenCalledOnce();
    expect(app.account.value).toBeNull();
    expect(document.body.textContent).not.toMatch(/Sari Contoh|Wagini/);
    await expect(readAccount(db)).rejects.toMatchObject({ name: 'Locked' });
  });

  it('keeps what was being typed when it closes', async () => {
    const { db } = await openedPhone('/rapat/baru');
    await page.getByLabelText('Tempat').fill('Balai yang belum disimpan');
    putAway();
    await expect.element(heading('Masukkan PIN')).toBeVisible();
    await expect.poll(() => db.locked).toBe(true);
    await page.getByLabelText('PIN 6 angka').fill(PIN);
    await expect.element(page.getByLabelText('Tempat')).toHaveValue('Balai yang belum disimpan');
  });

  it('closes in every tab once the key was given up in one', async () => {
    const { db } = await openedPhone('/');
    await expect.element(heading(/Sari Contoh/)).toBeVisible();
    const tab = openDatabase(db.name);
    await forgetKey(tab);
    await expect.poll(() => db.locked).toBe(true);
    tab.close();
  });
});

describe('the strip', () => {
  async function openHome() {
    const db = await settled(await joinedPhone({ pin: PIN }));
    stage = await started('/', db);
    await page.getByLabelText('PIN 6 angka').fill(PIN);
    await expect.element(heading(/Sari Contoh/)).toBeVisible();
    return { db, open: stage };
  }

  it('says that there is no network and how much is safe on the phone', async () => {
    const { db, open } = await openHome();
    open.status.value = { ...IDLE, online: false };
    const strip = page.getByText(/^Tanpa jaringan/);
    await expect.element(strip).toHaveTextContent('Tanpa jaringan · tetap bisa mencatat');
    await expect.element(strip).toHaveRole('status');
    await recordMeeting(db);
    await expect.element(strip).toHaveTextContent('Tanpa jaringan · 1 catatan aman di HP');
    open.status.value = IDLE;
    await expect.element(strip).not.toBeInTheDocument();
  });

  it('asks to sign in again, the way that the role can, and keeps the queue', async () => {
    const { db } = await openHome();
    await recordMeeting(db);
    await markSignedOut(db);
    await expect.element(page.getByText(/Masuk lagi agar 1 catatan/)).toBeVisible();
    await page.getByRole('link', { name: 'Masuk lagi' }).click();
    await expect.element(heading('Masukkan kode')).toBeVisible();
    await expect.element(page.getByText(/tetap tersimpan dan dikirim sesudahnya/)).toBeVisible();
    expect(await queueCount(db)).toBe(1);
  });

  it('offers a new version and never takes it by itself', async () => {
    const { open } = await openHome();
    open.isUpdateReady.value = true;
    const button = page.getByRole('button', { name: 'Perbarui sekarang' });
    await expect.element(button).toBeVisible();
    expect(open.door.asked).not.toContain('update');
    await button.click();
    expect(open.door.asked).toContain('update');
  });

  it('says that the clock of the phone is wrong, until it is put away', async () => {
    const { db } = await openHome();
    await writeMeta(db, 'clockOffsetMs', 3 * 60 * 60 * 1000);
    await expect.element(page.getByText(/Jam HP ini terlambat 3 jam/)).toBeVisible();
    await page.getByRole('button', { name: 'Tutup pemberitahuan' }).click();
    await expect.element(page.getByText(/Jam HP ini/)).not.toBeInTheDocument();
  });
});

describe('the offer to install', () => {
  it('comes after the first record only, and "not now" is kept', async () => {
    const db = await settled(await joinedPhone({ pin: PIN }));
    stage = await started('/', db);
    stage.way.value = 'prompt';
    await page.getByLabelText('PIN 6 angka').fill(PIN);
    await expect.element(heading(/Sari Contoh/)).toBeVisible();
    const offer = page.getByRole('heading', { name: 'Pasang di layar utama' });
    await expect.element(offer).not.toBeInTheDocument();
    await recordMeeting(db);
    await expect.element(offer).toBeVisible();
    await page.getByRole('button', { name: 'Nanti saja' }).click();
    await expect.element(offer).not.toBeInTheDocument();
    const longAgo = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000).toISOString();
    await writeMeta(db, 'installDismissedAt', longAgo);
    await expect.element(offer).toBeVisible();
  });
});

describe('signing out', () => {
  it('is refused while something waits, and clears the device afterwards', async () => {
    const db = await settled(await joinedPhone({ pin: PIN }));
    await recordMeeting(db);
    stage = await started('/lainnya', db);
    await page.getByLabelText('PIN 6 angka').fill(PIN);
    await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Belum bisa keluar' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await db.outbox.clear();
    await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click();
    await page.getByRole('button', { name: 'Ya, keluar' }).click();
    await expect.element(heading('TPK Lapangan')).toBeVisible();
    expect(stage.door.asked).toContain('logout');
    expect(await readSession(db)).toBeUndefined();
    expect(await readMeta(db, 'lock')).toBeUndefined();
  });
});
