import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { makeHandover, noteHandedOver } from '../../../src/store/handover.ts';
import { readMeta, writeMeta } from '../../../src/store/meta.ts';
import { takePage } from '../../../src/store/pull.ts';
import { saveRegions } from '../../../src/store/session.ts';
import { startMirror } from '../../../src/store/spare/mirror.ts';
import { noteFull } from '../../../src/store/spare/room-news.ts';
import { readAccount } from '../../../src/store/session.ts';
import { underWay, writesEnded } from '../../../src/store/under-way.ts';
import GuardStrips from '../../../src/ui/guard/strips.tsx';
import AppleNotice from '../../../src/ui/guard/apple-notice.tsx';
import WelcomeScreen from '../../../src/ui/screens/join/welcome.tsx';
import { SignOut } from '../../../src/ui/screens/more/sign-out.tsx';
import SyncScreen from '../../../src/ui/screens/sync/sync.tsx';
import { must } from '../../support/must.ts';
import { addPerson, joinedPhone, page as pageOf, recordMeeting } from '../../support/phone.ts';
import { openStage, REGIONS } from '../ui/stage.tsx';
import type { Stage } from '../ui/stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  noteFull(false);
  vi.restoreAllMocks();
});

async function phoneWithWork(): Promise<TpkDatabase> {
  const db = await joinedPhone();
  await saveRegions(db, REGIONS);
  await addPerson(db, await recordMeeting(db), 'Wagini Contoh');
  return db;
}

async function show(path: string, db: TpkDatabase, screen: Parameters<typeof openStage>[2]) {
  stage = await openStage(path, db, screen);
  stage.app.gate.open();
  return stage;
}

const aged = (db: TpkDatabase, days: number) =>
  db.outbox.toCollection().modify({
    occurredAt: new Date(Date.now() - days * DAY_MS - 1000).toISOString(),
  });

describe('on every screen', () => {
  it('stands what has been on this phone alone for three days, and not what was handed over', async () => {
    const db = await phoneWithWork();
    await aged(db, 3);
    await show('/', db, GuardStrips);
    await expect
      .element(page.getByText('Ada catatan yang sudah 3 hari hanya ada di HP ini.'))
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Kirim' }))
      .toHaveAttribute('href', '/sinkron');
    await noteHandedOver(db, await makeHandover(db));
    await expect.element(page.getByText(/^Ada catatan yang sudah/)).not.toBeInTheDocument();
  });

  it('stands nothing of what is two days old', async () => {
    const db = await phoneWithWork();
    await aged(db, 2);
    await show('/', db, GuardStrips);
    noteFull(true);
    // seen together with the other strip, so that it had its time
    await expect.element(page.getByText(/^Ruang simpan hampir penuh/)).toBeVisible();
    await expect.element(page.getByText(/^Ada catatan yang sudah/)).not.toBeInTheDocument();
  });
});

describe('signing out', () => {
  it('is refused where work is on this phone alone, and the ways out are named', async () => {
    const db = await phoneWithWork();
    await show('/lainnya', db, SignOut);
    await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click();
    const dialog = page.getByRole('dialog', { name: 'Belum bisa keluar' });
    await expect.element(dialog.getByText(/^Masih ada 2 catatan/)).toBeVisible();
    await expect.element(dialog.getByText(/serahkan lewat berkas/)).toBeVisible();
  });

  it('is possible once all of it left by file, and says what is not certain', async () => {
    const db = await phoneWithWork();
    await noteHandedOver(db, await makeHandover(db));
    await show('/lainnya', db, SignOut);
    await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keluar dari perangkat ini?' });
    await expect
      .element(dialog.getByText(/^2 catatan sudah diserahkan lewat berkas/))
      .toBeVisible();
    await dialog.getByRole('button', { name: 'Ya, keluar' }).click();
    await vi.waitFor(async () => expect(await readMeta(db, 'session')).toBeUndefined(), PATIENCE);
  });
});

describe('the room on the phone', () => {
  it('is told with what to free where a write found none', async () => {
    const db = await phoneWithWork();
    noteFull(true);
    await show('/sinkron', db, SyncScreen);
    await expect.element(page.getByText(/^Yang bisa dikosongkan/)).toBeVisible();
    noteFull(false);
    await expect.element(page.getByText(/^Yang bisa dikosongkan/)).not.toBeInTheDocument();
  });

  it('is asked for to be kept, and a no is told with what to do', async () => {
    const db = await phoneWithWork();
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
    vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
    await show('/sinkron', db, SyncScreen);
    await page.getByRole('button', { name: 'Minta peramban menjaga data' }).click();
    await expect.element(page.getByText(/^Peramban belum mau menjaga data ini/)).toBeVisible();
  });
});

describe('in Safari', () => {
  it('what is unsent is told to have seven days, until it is sent', async () => {
    const db = await phoneWithWork();
    const { way } = await show('/', db, AppleNotice);
    way.value = 'apple';
    await expect.element(page.getByText('Safari bisa menghapus catatan ini')).toBeVisible();
    await db.outbox.clear();
    await expect
      .element(page.getByText('Safari bisa menghapus catatan ini'))
      .not.toBeInTheDocument();
  });
});

describe('what an earlier use left', () => {
  it('is told before anybody has joined, and on the sync page until it has arrived', async () => {
    const db = await phoneWithWork();
    const mirror = must(startMirror(db));
    await mirror.settled();
    mirror.stop();
    const { name } = db;
    await db.delete();
    const fresh = openDatabase(name);
    await show('/', fresh, WelcomeScreen);
    await expect
      .element(page.getByText('2 perubahan belum terkirim dari pemakaian sebelumnya'))
      .toBeVisible();
  });

  it('stands on the sync page as long as it waits', async () => {
    const db = await phoneWithWork();
    const [entry] = await db.outbox.toArray();
    const { id, deviceId, deviceSeq, envelope } = must(entry);
    await db.relics.put({ id, kind: 'mutation', deviceId, deviceSeq, bytes: must(envelope) });
    await show('/sinkron', db, SyncScreen);
    const title = page.getByText('1 catatan dari pemakaian sebelumnya sedang dikirim');
    await expect.element(title).toBeVisible();
    await db.relics.clear();
    await expect.element(title).not.toBeInTheDocument();
  });
});

describe('a village that somebody else holds now', () => {
  it('is named as the reason, with the way to a decision', async () => {
    const db = await phoneWithWork();
    const account = { ...must(await readAccount(db)), scopes: ['33.16.08.2001'] };
    await takePage(db, await pageOf(db, [], { restart: 'scope', account }));
    const refusal = { state: 'refused', code: 'not_available' } as const;
    await db.outbox.toCollection().modify(refusal);
    const { door } = await show('/sinkron', db, SyncScreen);
    await expect
      .element(page.getByText('2 catatan untuk desa yang sudah dipegang orang lain'))
      .toBeVisible();
    door.isReachable = false;
    await userEvent.click(page.getByRole('button', { name: 'Kirim untuk diputuskan' }));
    // no network: nothing is lost, and the person is told
    await expect.element(page.getByText(/jaringan/).last()).toBeVisible();
    expect(await db.outbox.count()).toBe(2);
  });
});

describe('an update', () => {
  it('waits until what is being written has ended, well or not', async () => {
    const db = await phoneWithWork();
    const ended: string[] = [];
    let finish = () => undefined as void;
    const write = underWay(db, new Promise<void>((resolve) => (finish = resolve)));
    const failing = underWay(db, Promise.reject(new Error('disk full')));
    const waited = writesEnded(db).then(() => ended.push('reload'));
    await expect(failing).rejects.toThrow('disk full');
    expect(ended).toEqual([]);
    ended.push('written');
    finish();
    await write;
    await waited;
    expect(ended).toEqual(['written', 'reload']);
    await writeMeta(db, 'missing', 0);
  });
});
