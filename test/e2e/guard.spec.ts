import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { DIST } from '../../src/server/build.ts';
import type { AccountsResponse } from '../../src/protocol/account.ts';
import type { DevicesResponse } from '../../src/protocol/device.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { QuarantineResponse } from '../../src/protocol/quarantine.ts';
import type { Row } from '../../src/protocol/row.ts';
import type { Session } from '../../src/protocol/session.ts';
import { PROTOCOL } from '../../src/protocol/version.ts';
import { expectAllSent, goTo, joinOn, newMeeting, PIN, unlock } from '../support/acts.ts';
import { activate, ask, makeAccounts, sendTo } from '../support/endpoint.ts';
import type { Send } from '../support/endpoint.ts';
import { Handset } from '../support/handset.ts';
import { must } from '../support/must.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { witnessed } from '../support/witness.ts';

const FACILITATOR = {
  role: 'facilitator',
  name: 'Sari Contoh',
  scopes: ['33.16.09.2003'],
} as const;
/** Of another kecamatan. */
const ELSEWHERE = '33.16.08.2001';

interface Field extends AsyncDisposable {
  readonly server: TestServer;
  readonly send: Send;
  readonly regency: Session;
  readonly phone: Handset;
  readonly accountId: string;
  /** Every record as the regency sees it, straight from the endpoint. */
  records(): Promise<Row[]>;
  /** A new code for the facilitator. */
  newCode(): Promise<string>;
}

/** A server, its regency, and a facilitator's phone that has joined. */
async function field(): Promise<Field> {
  const server = await startServer({ distDir: DIST });
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const [made] = await makeAccounts(send, regency, [FACILITATOR]);
  const phone = await Handset.phone(server.port);
  await joinOn(phone, made?.activation.code ?? '');
  const { accounts } = await ask<AccountsResponse>(
    send,
    'GET',
    '/api/accounts',
    undefined,
    regency,
  );
  const accountId = must(accounts.find((one) => one.account.role === 'facilitator')).account.id;
  return {
    server,
    send,
    regency,
    phone,
    accountId,
    async records() {
      const body = { protocol: PROTOCOL, cursor: null };
      const page = await ask<PullResponse>(send, 'POST', '/api/sync/pull', body, regency);
      expect(page.more).toBe(false);
      return page.rows;
    },
    async newCode() {
      const path = `/api/accounts/${accountId}/activation`;
      return (await ask<{ code: string }>(send, 'POST', path, {}, regency)).code;
    },
    async [Symbol.asyncDispose]() {
      await phone[Symbol.asyncDispose]();
      await server.dispose();
    },
  };
}

const count = (rows: readonly Row[], kind: string) =>
  rows.filter((row) => row.kind === kind).length;

/** How many files lie in the browser's private files, in all directories. */
function spareFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const countIn = async (directory: FileSystemDirectoryHandle): Promise<number> => {
      let files = 0;
      for await (const entry of directory.values()) {
        files += entry.kind === 'file' ? 1 : await countIn(entry);
      }
      return files;
    };
    const root = await navigator.storage.getDirectory();
    const app = await root.getDirectoryHandle('tpk-lapangan').catch(() => null);
    return app === null ? 0 : countIn(app);
  });
}

/**
 * Leaves the app no more than this many bytes. The browser grants writes out of what it last saw
 * to be free; that is used up first, by a database beside the app's.
 */
async function fillDisk({ phone }: Field, left: number): Promise<void> {
  const cdp = await phone.context.newCDPSession(phone.page);
  const { origin } = phone.line;
  const use = (bytes: readonly number[]) => phone.page.evaluate(useUp, bytes);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await use([20_000_000, 1_000_000, 50_000, 2_000]);
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + left });
  await use([2_000]);
}

/** In the page: writes so many bytes at a time for as long as there is room. */
async function useUp(sizes: readonly number[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('isian');
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('isian'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('not opened')));
  });
  const put = (size: number) =>
    new Promise<boolean>((resolve) => {
      const trans = database.transaction('isian', 'readwrite', { durability: 'strict' });
      trans.objectStore('isian').put(new Uint8Array(size), crypto.randomUUID());
      trans.addEventListener('complete', () => resolve(true));
      trans.addEventListener('abort', () => resolve(false));
    });
  for (const size of sizes) while (await put(size));
  database.close();
}

/** Whether the file lies there that is given up for a record that finds no room. */
function hasReserve(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const app = await root.getDirectoryHandle('tpk-lapangan');
    return app.getFileHandle('cadangan').then(
      () => true,
      () => false,
    );
  });
}

/** The browser throws the database away, as iOS does, and leaves the other files. */
async function loseDatabase({ phone }: Field): Promise<void> {
  const cdp = await phone.context.newCDPSession(phone.page);
  await phone.page.goto('about:blank');
  await cdp.send('Storage.clearDataForOrigin', {
    origin: phone.line.origin,
    storageTypes: 'indexeddb',
  });
}

/** A meeting with its 33 invited places, and the reserve. */
const SPARE_FILES = 35;

test('the database is gone with a full queue: said so, and after joining again all arrives once', async () => {
  await using it = await field();
  const { phone } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    await expect.poll(() => spareFiles(phone.page)).toBe(SPARE_FILES);
    await loseDatabase(it);
    await phone.findNetwork();
    await phone.open('/');
    const notice = '34 perubahan belum terkirim dari pemakaian sebelumnya';
    await expect(phone.page.getByText(notice)).toBeVisible();
    expect(await it.records()).toHaveLength(0);
    await joinOn(phone, await it.newCode());
    await expect.poll(async () => count(await it.records(), 'attendance')).toBe(33);
    expect(count(await it.records(), 'meeting')).toBe(1);
    // as the work of the person who did it, who finds it again
    await goTo(phone.page, 'Rapat');
    await expect(phone.page.getByText('Balai Contoh')).toBeVisible();
    await expectAllSent(phone.page);
    await expect.poll(() => spareFiles(phone.page)).toBe(1);
    const { devices } = await ask<DevicesResponse>(
      it.send,
      'GET',
      '/api/devices',
      undefined,
      it.regency,
    );
    const own = devices.filter(({ accountId }) => accountId === it.accountId);
    expect(own.map(({ missing }) => missing)).toEqual([0, 0]);
  });
});

test('somebody else joins after the database was lost: the work arrives as that of who did it', async () => {
  await using it = await field();
  const { phone, send, regency } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    await expect.poll(() => spareFiles(phone.page)).toBe(SPARE_FILES);
    await loseDatabase(it);
    await phone.findNetwork();
    const other = { role: 'facilitator', name: 'Budi Contoh', scopes: [ELSEWHERE] } as const;
    const [made] = await makeAccounts(send, regency, [other]);
    await joinOn(phone, must(made).activation.code);
    await expect.poll(async () => count(await it.records(), 'attendance')).toBe(33);
    const rows = await it.records();
    const [meeting] = rows.filter(({ kind }) => kind === 'meeting');
    expect(meeting?.created.name).toBe('Sari Contoh');
  });
});

test('some of the work is lost for good: the phone and the regency are told how much', async () => {
  await using it = await field();
  const { phone, send, regency } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    // two places of the list, gone from the queue as by a fault of the disk
    await phone.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('tpk-lapangan');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not opened')));
      });
      const trans = database.transaction('outbox', 'readwrite');
      const ended = new Promise((resolve) => trans.addEventListener('complete', resolve));
      const store = trans.objectStore('outbox');
      const keys = store.index('deviceSeq').getAllKeys(IDBKeyRange.bound(3, 4));
      keys.addEventListener('success', () => {
        for (const key of keys.result) store.delete(key);
      });
      await ended;
      database.close();
    });
    await phone.findNetwork();
    await expectAllSent(phone.page);
    await expect(phone.page.getByText('Ada catatan yang tidak pernah sampai')).toBeVisible();
    await expect(phone.page.getByText(/^2 catatan dari perangkat ini/)).toBeVisible();
    const { devices } = await ask<DevicesResponse>(send, 'GET', '/api/devices', undefined, regency);
    const own = devices.find(({ accountId }) => accountId === it.accountId);
    expect(own?.missing).toBe(2);
  });
});

test('a full disk: the record just typed is kept, and the person is told what to free', async () => {
  await using it = await field();
  const { phone } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    await expect.poll(() => spareFiles(phone.page)).toBe(SPARE_FILES);
    expect(await hasReserve(phone.page)).toBe(true);
    await fillDisk(it, 0);
    // the reserve gives way
    await newMeeting(phone.page, 'Balai Kedua');
    expect(await hasReserve(phone.page)).toBe(false);
    await goTo(phone.page, 'Sinkron');
    await expect(phone.page.getByText(/^Yang bisa dikosongkan/)).toBeVisible();
    await goTo(phone.page, 'Beranda');
    await expect(phone.page.getByText(/^Ruang simpan hampir penuh/)).toBeVisible();
    // now there is nothing left to give up: the form keeps what was typed
    await fillDisk(it, 0);
    await goTo(phone.page, 'Rapat');
    await phone.page.getByRole('link', { name: 'Rapat baru' }).click();
    await phone.page.getByRole('radio', { name: /Sosialisasi TPK/ }).check();
    const region = { label: 'Rapat tingkat kecamatan (Blora)' };
    await phone.page.getByLabel('Wilayah rapat').selectOption(region);
    await phone.page.getByLabel('Tempat').fill('Balai Ketiga');
    await phone.page.getByRole('button', { name: 'Simpan rapat' }).click();
    await expect(phone.page.getByText(/^Ruang simpan di HP penuh/)).toBeVisible();
    await expect(phone.page.getByLabel('Tempat')).toHaveValue('Balai Ketiga');
    const cdp = await phone.context.newCDPSession(phone.page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: phone.line.origin });
    await phone.page.getByRole('button', { name: 'Simpan rapat' }).click();
    await expect(phone.page).toHaveURL(/\/rapat\/[0-9a-f-]{36}$/);
    await phone.findNetwork();
    await expectAllSent(phone.page);
    expect(count(await it.records(), 'meeting')).toBe(3);
  });
});

test('a forgotten PIN with unsent work: said how much, and all of it arrives', async () => {
  await using it = await field();
  const { phone } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    await phone.page.reload();
    await phone.page.getByText('Lupa PIN?').click();
    await expect(phone.page.getByText(/^34 catatan yang belum terkirim tetap aman/)).toBeVisible();
    const code = await it.newCode();
    // the network is there for the joining alone, so that nothing goes out before the new PIN
    await phone.findNetwork();
    await phone.open(`/gabung#${code}`);
    const { page } = phone;
    await page.getByRole('button', { name: /Lanjut|Pakai|Tetap/ }).click();
    await expect(page.getByText('Anda sudah masuk lagi. Buka dengan PIN Anda.')).toBeVisible();
    await page.getByRole('button', { name: 'Lupa PIN, buat PIN baru' }).click();
    await page.getByLabel('PIN baru').fill(PIN);
    await page.getByLabel('Ulangi PIN').fill(PIN);
    await page.getByRole('button', { name: 'Simpan PIN' }).click();
    await expect(page.getByRole('link', { name: 'Beranda' })).toBeVisible({ timeout: 30_000 });
    await expect.poll(async () => count(await it.records(), 'attendance')).toBe(33);
    expect(count(await it.records(), 'meeting')).toBe(1);
    await expectAllSent(page);
  });
});

test('a village is given to somebody else with work pending: it stays, and the regency decides', async () => {
  await using it = await field();
  const { phone, send, regency, accountId } = it;
  await witnessed({ phone }, async () => {
    await newMeeting(phone.page, 'Balai Contoh');
    await expectAllSent(phone.page);
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Kedua');
    await ask(send, 'PATCH', `/api/accounts/${accountId}`, { scopes: [ELSEWHERE] }, regency);
    const { page } = phone;
    await phone.findNetwork();
    await goTo(page, 'Sinkron');
    await expect(page.getByText(/catatan untuk desa yang sudah dipegang orang lain/)).toBeVisible({
      timeout: 30_000,
    });
    // what has arrived is not this phone's any more; what has not is
    await goTo(page, 'Rapat');
    await expect(page.getByText('Balai Kedua')).toBeVisible();
    await expect(page.getByText('Balai Contoh')).toBeHidden();
    await goTo(page, 'Sinkron');
    await page.getByRole('button', { name: 'Kirim untuk diputuskan' }).click();
    await expectAllSent(page);
    await goTo(page, 'Rapat');
    await expect(page.getByText('Balai Kedua')).toBeHidden();
    const path = '/api/quarantine';
    const { devices } = await ask<QuarantineResponse>(send, 'GET', path, undefined, regency);
    expect(devices).toMatchObject([{ names: { 'meeting.create': 1, 'attendance.add': 33 } }]);
    const decision = `${path}/${must(devices[0]).deviceId}/decision`;
    await ask(send, 'POST', decision, { accept: true }, regency);
    expect(count(await it.records(), 'meeting')).toBe(2);
    expect(count(await it.records(), 'attendance')).toBe(66);
  });
});

test('nobody signs out, and nobody takes over, a phone with work that is on it alone', async () => {
  await using it = await field();
  const { phone, send, regency } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    const { page } = phone;
    await goTo(page, 'Lainnya');
    await page.getByRole('button', { name: 'Keluar dari perangkat ini' }).click();
    const dialog = page.getByRole('dialog', { name: 'Belum bisa keluar' });
    await expect(dialog.getByText(/^Masih ada 34 catatan/)).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'Buka Sinkron' })).toBeVisible();
    const other = { role: 'facilitator', name: 'Budi Contoh', scopes: [ELSEWHERE] } as const;
    const [made] = await makeAccounts(send, regency, [other]);
    await phone.open(`/gabung#${must(made).activation.code}`);
    await expect(page.getByText(/^Ada 34 catatan .* yang belum terkirim/)).toBeVisible();
    await page.getByRole('link', { name: 'Tidak jadi' }).click();
    await phone.findNetwork();
    await unlock(page);
    await expectAllSent(page);
    expect(count(await it.records(), 'meeting')).toBe(1);
  });
});
