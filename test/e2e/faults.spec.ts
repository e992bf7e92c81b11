import { expect, test } from '@playwright/test';
import { DIST } from '../../src/server/build.ts';
import type { AccountsResponse } from '../../src/protocol/account.ts';
import type { DevicesResponse } from '../../src/protocol/device.ts';
import type { QuarantineResponse } from '../../src/protocol/quarantine.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { Row } from '../../src/protocol/row.ts';
import type { Session } from '../../src/protocol/session.ts';
import { PLAIN_PROTOCOL, PROTOCOL } from '../../src/protocol/version.ts';
import { expectAllSent, goTo, joinOn, newMeeting, tapPresent, unlock } from '../support/acts.ts';
import { activate, ask, call, makeAccounts, sendTo } from '../support/endpoint.ts';
import { Handset } from '../support/handset.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { witnessed } from '../support/witness.ts';
import { must } from '../support/must.ts';

const FACILITATOR = {
  role: 'facilitator',
  name: 'Sari Contoh',
  scopes: ['33.16.09.2003'],
} as const;

interface Field extends AsyncDisposable {
  readonly server: TestServer;
  readonly regency: Session;
  readonly phone: Handset;
  /** Every record as the regency sees it, straight from the endpoint. */
  records(): Promise<Row[]>;
}

/** A server, its regency, and a facilitator's phone that has joined. */
async function field(): Promise<Field> {
  const server = await startServer({ distDir: DIST });
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const [made] = await makeAccounts(send, regency, [FACILITATOR]);
  const phone = await Handset.phone(server.port);
  await joinOn(phone, made?.activation.code ?? '');
  return {
    server,
    regency,
    phone,
    async records() {
      const body = { protocol: PROTOCOL, cursor: null };
      const page = await ask<PullResponse>(send, 'POST', '/api/sync/pull', body, regency);
      expect(page.more).toBe(false);
      return page.rows;
    },
    async [Symbol.asyncDispose]() {
      await phone[Symbol.asyncDispose]();
      await server.dispose();
    },
  };
}

const presentOf = (rows: readonly Row[]) =>
  rows.filter(({ kind, fields }) => kind === 'attendance' && fields['status'] === 'present');

test('the reply is lost after the server has committed: sent again, there once', async () => {
  await using it = await field();
  const { phone, server } = it;
  await witnessed({ phone }, async () => {
    phone.line.set('deaf');
    const heard = phone.line.heard();
    await newMeeting(phone.page, 'Balai Contoh');
    await heard;
    await expect.poll(async () => (await it.records()).length).toBeGreaterThan(0);
    await goTo(phone.page, 'Sinkron');
    await expect(phone.page.getByText('Belum bisa terkirim')).toBeVisible();
    phone.line.set('open');
    await phone.page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expectAllSent(phone.page);
    const rows = await it.records();
    expect(rows.filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
    expect(server.logs.join('\n')).not.toContain('Contoh');
  });
});

test('the server is killed in the middle of a push and started again: nothing lost, nothing twice', async () => {
  await using it = await field();
  const { phone, server } = it;
  await witnessed({ phone }, async () => {
    phone.line.set('deaf');
    const heard = phone.line.heard();
    await newMeeting(phone.page, 'Balai Contoh');
    await heard;
    await server.kill();
    await server.restart();
    phone.line.set('open');
    await goTo(phone.page, 'Sinkron');
    await phone.page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expectAllSent(phone.page);
    const rows = await it.records();
    expect(rows.filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
  });
});

test('the line breaks again and again, at other places: nothing lost, nothing twice', async () => {
  await using it = await field();
  const { phone } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    await phone.findNetwork();
    await goTo(phone.page, 'Sinkron');
    for (let cut = 0; cut < 20; cut += 1) {
      phone.line.breakAfter(cut * 400);
      const button = phone.page.getByRole('button', { name: 'Kirim sekarang' });
      if (await button.isEnabled()) await button.click();
    }
    phone.line.breakAfter(null);
    await phone.page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await expectAllSent(phone.page);
    const rows = await it.records();
    expect(rows.filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
  });
});

test('two tabs and the service worker at once: each mutation arrives once', async () => {
  await using it = await field();
  const { phone } = it;
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    const path = await newMeeting(phone.page, 'Balai Contoh');
    const second = await phone.context.newPage();
    await second.goto(`${phone.line.origin}${path}/hadir`);
    await unlock(second);
    await tapPresent(second, 'Pelem');
    await phone.page.bringToFront();
    await phone.page.getByRole('link', { name: /^Daftar hadir/ }).click();
    await tapPresent(phone.page, 'Kamolan');
    // What the service worker does when Chrome says that there is a network.
    const cdp = await phone.context.newCDPSession(phone.page);
    await cdp.send('ServiceWorker.enable');
    const registrationId = await new Promise<string>((resolve) => {
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ isDeleted }) => !isDeleted);
        if (own !== undefined) resolve(own.registrationId);
      });
      void cdp.send('ServiceWorker.enable');
    });
    await phone.findNetwork();
    await Promise.all([
      cdp.send('ServiceWorker.dispatchSyncEvent', {
        origin: phone.line.origin,
        registrationId,
        tag: 'tpk-lapangan-outbox',
        lastChance: false,
      }),
      second.evaluate(() => dispatchEvent(new Event('online'))),
      phone.page.evaluate(() => dispatchEvent(new Event('online'))),
    ]);
    await expectAllSent(phone.page);
    const rows = await it.records();
    expect(rows.filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
    expect(presentOf(rows)).toHaveLength(2);
  });
});

test('a session that is revoked with a full queue: delivered for a decision, and the phone empty', async () => {
  await using it = await field();
  const { phone, server, regency } = it;
  const send = sendTo(server.origin);
  await witnessed({ phone }, async () => {
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    const { devices } = await ask<DevicesResponse>(send, 'GET', '/api/devices', undefined, regency);
    const { accounts } = await ask<AccountsResponse>(
      send,
      'GET',
      '/api/accounts',
      undefined,
      regency,
    );
    const account = must(accounts.find((one) => one.account.role === 'facilitator')).account;
    const device = must(devices.find(({ accountId }) => accountId === account.id));
    await ask(send, 'POST', `/api/devices/${device.id}/revoke`, {}, regency);
    await phone.findNetwork();
    const waiting = async () => {
      const path = '/api/quarantine';
      return (await ask<QuarantineResponse>(send, 'GET', path, undefined, regency)).devices;
    };
    await expect
      .poll(waiting)
      .toMatchObject([
        { deviceId: device.id, names: { 'meeting.create': 1, 'attendance.add': 33 } },
      ]);
    expect((await it.records()).length).toBe(0);
    const left = () =>
      phone.page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('tpk-lapangan');
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error('not opened')));
        });
        const names = [...db.objectStoreNames].filter((name) => name !== 'meta');
        const trans = db.transaction(names);
        const counts = await Promise.all(
          names.map(
            (name) =>
              new Promise<number>((resolve) => {
                const request = trans.objectStore(name).count();
                request.addEventListener('success', () => resolve(request.result));
              }),
          ),
        );
        db.close();
        return counts.reduce((sum, count) => sum + count, 0);
      });
    await expect.poll(left).toBe(0);
    const decision = `/api/quarantine/${device.id}/decision`;
    await ask(send, 'POST', decision, { accept: true }, regency);
    expect((await it.records()).filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
    // the same person joins again, and finds their work
    const renewal = `/api/accounts/${account.id}/activation`;
    const { code } = await ask<{ code: string }>(send, 'POST', renewal, {}, regency);
    await joinOn(phone, code);
    await goTo(phone.page, 'Rapat');
    await expect(phone.page.getByText('Balai Contoh')).toBeVisible();
  });
});

test('a phone whose clock is a year ahead delivers, is marked, and deadlines follow the meeting', async () => {
  await using it = await field();
  const { phone, server, regency } = it;
  await witnessed({ phone }, async () => {
    const ahead = Date.now() + 365 * 24 * 3600 * 1000;
    await phone.context.clock.install({ time: ahead });
    await phone.page.reload();
    await unlock(phone.page);
    await newMeeting(phone.page, 'Balai Contoh');
    await expectAllSent(phone.page);
    const meeting = must((await it.records()).find(({ kind }) => kind === 'meeting'));
    expect(meeting.created.clockStray ?? 0).toBeGreaterThan(364 * 24 * 3600);
    expect(Date.parse(meeting.created.receivedAt ?? '')).toBeLessThan(Date.now() + 60_000);
    await expect(phone.page.getByText(/Jam HP ini lebih cepat/)).toBeVisible();
    const { devices } = await ask<DevicesResponse>(
      sendTo(server.origin),
      'GET',
      '/api/devices',
      undefined,
      regency,
    );
    expect(devices.some(({ clockStray }) => (clockStray ?? 0) > 0)).toBe(true);
  });
});

test('one poison record is refused with its reason and does not hold up the rest', async () => {
  await using it = await field();
  const { phone, server, regency } = it;
  const send = sendTo(server.origin);
  await witnessed({ phone }, async () => {
    const path = await newMeeting(phone.page, 'Balai Contoh');
    await expectAllSent(phone.page);
    await phone.loseNetwork();
    // The kecamatan closes the meeting while the facilitator, without a network, goes on with it.
    const [made] = await makeAccounts(send, regency, [
      { role: 'subdistrict', name: 'Budi Contoh', scopes: ['33.16.09'] },
    ]);
    const kecamatan = await activate(send, made?.activation.code ?? '');
    const id = path.split('/').at(-1) ?? '';
    const [row] = (await it.records()).filter((one) => one.id === id);
    const close = {
      id: '01900000-0000-7000-8000-00000000c105',
      deviceSeq: 1,
      name: 'meeting.step',
      version: 1,
      args: { id, step: 'close', reason: '' },
      base: { [id]: { rev: row?.rev ?? 0, fields: { state: 'open' } } },
      occurredAt: new Date(Date.now() - 60_000).toISOString(),
    };
    const push = {
      protocol: PLAIN_PROTOCOL,
      sentAt: new Date().toISOString(),
      held: [],
      mutations: [close],
    };
    expect((await call(send, 'POST', '/api/sync/push', push, kecamatan)).status).toBe(200);
    await phone.open(`${path}/hadir`);
    await unlock(phone.page);
    await tapPresent(phone.page, 'Pelem');
    await newMeeting(phone.page, 'Balai Lain');
    await phone.findNetwork();
    await goTo(phone.page, 'Sinkron');
    await expect(phone.page.getByText('Tidak diterima server (1)')).toBeVisible({
      timeout: 30_000,
    });
    await expect
      .poll(async () => (await it.records()).filter(({ kind }) => kind === 'meeting').length)
      .toBe(2);
    await expect(phone.page.getByText(/sudah ditutup/)).toBeVisible();
  });
});

test('the reply to the one-time code is lost: the same phone tries again and is in', async () => {
  await using server = await startServer({ distDir: DIST });
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const [made] = await makeAccounts(send, regency, [FACILITATOR]);
  await using phone = await Handset.phone(server.port);
  await witnessed({ phone }, async () => {
    // The code is typed: a page opened by the link would try at once, before the line goes deaf.
    await phone.open('/gabung');
    const { page } = phone;
    await page.getByLabel('Kode dari TPK Kabupaten').fill(must(made).activation.code);
    phone.line.set('deaf');
    const heard = phone.line.heard();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await heard;
    await expect(page.getByRole('alert')).toBeVisible();
    phone.line.set('open');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect(page.getByLabel('PIN baru')).toBeVisible();
    const { accounts } = await ask<AccountsResponse>(
      send,
      'GET',
      '/api/accounts',
      undefined,
      regency,
    );
    const own = accounts.find(({ account }) => account.role === 'facilitator');
    expect(own?.devices).toBe(1);
  });
});
