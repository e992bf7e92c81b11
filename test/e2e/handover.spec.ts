import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { AccountsResponse } from '../../src/protocol/account.ts';
import type { DevicesResponse } from '../../src/protocol/device.ts';
import { HANDOVER_PATH, HANDOVER_TYPE } from '../../src/protocol/handover.ts';
import type { HandoverAnswer } from '../../src/protocol/handover.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { Row } from '../../src/protocol/row.ts';
import type { Session } from '../../src/protocol/session.ts';
import { PROTOCOL } from '../../src/protocol/version.ts';
import { DIST } from '../../src/server/build.ts';
import {
  drawSignature,
  expectAllSent,
  goTo,
  joinOn,
  newMeeting,
  tapPresent,
  unlock,
} from '../support/acts.ts';
import { activate, ask, makeAccounts, sendTo } from '../support/endpoint.ts';
import { chooseFiles, filmReceipts, goToReceive, handOver } from '../support/handover-acts.ts';
import { Handset } from '../support/handset.ts';
import { expectAccessible } from '../support/accessible.ts';
import { must } from '../support/must.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { witnessed } from '../support/witness.ts';

const FACILITATOR = {
  role: 'facilitator',
  name: 'Sari Contoh',
  scopes: ['33.16.09.2003'],
} as const;
/** Of another kecamatan: sees nothing of the first one's meetings. */
const CARRIER = { role: 'facilitator', name: 'Budi Contoh', scopes: ['33.16.01.2001'] } as const;
const KECAMATAN = { role: 'subdistrict', name: 'Rini Contoh', scopes: ['33.16.09'] } as const;

const SECRETS = ['Karto Rahasia', 'Pendopo Rahasia', 'Tukinem Rahasia'];

interface Field {
  readonly server: TestServer;
  readonly regency: Session;
  readonly codes: readonly string[];
  /** Every record as the regency sees it, straight from the endpoint. */
  records(): Promise<Row[]>;
}

async function field(server: TestServer): Promise<Field> {
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const made = await makeAccounts(send, regency, [FACILITATOR, CARRIER, KECAMATAN]);
  return {
    server,
    regency,
    codes: made.map(({ activation }) => activation.code),
    async records() {
      const body = { protocol: PROTOCOL, cursor: null };
      const page = await ask<PullResponse>(send, 'POST', '/api/sync/pull', body, regency);
      expect(page.more).toBe(false);
      return page.rows;
    },
  };
}

/** A small picture that is not to be seen on the way. */
async function picture({ page }: Handset): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    for (let n = 0; n < 400; n += 1) {
      pen.fillStyle = `hsl(${(n * 47) % 360} 60% ${20 + (n % 60)}%)`;
      pen.fillRect((n * 131) % 640, (n * 197) % 480, 40, 30);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    let text = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

/** Records a meeting with somebody present who signs, a walk-in, and a photo. */
async function recordAll(phone: Handset): Promise<void> {
  const { page } = phone;
  await newMeeting(page, 'Pendopo Rahasia');
  await page.getByRole('link', { name: /^Daftar hadir/ }).click();
  await tapPresent(page, 'Pelem');
  const line = page.getByLabel('Tambah peserta', { exact: true });
  await line.fill('Tukinem Rahasia');
  await line.press('Enter');
  await page.getByRole('button', { name: 'Pilihan lain untuk Kepala desa Pelem' }).click();
  await page.getByLabel(/^Nama (\(|$)/).fill('Karto Rahasia');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Tanda tangan Karto Rahasia' }).click();
  await drawSignature(page);
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Simpan/ })
    .first()
    .click();
  await expect(
    page.getByRole('button', { name: 'Lihat tanda tangan Karto Rahasia' }),
  ).toBeVisible();
  // the next one's turn to sign comes by itself
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Kembali' }).click();
  await page.getByRole('link', { name: /^Foto/ }).click();
  const buffer = await picture(phone);
  const chooser = page.locator('input[type=file]').last();
  await chooser.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByText('1 dari 3 foto')).toBeVisible();
}

/** The meeting's photo as the regency gets it, checked against its hash. */
async function photoOf({ server, regency }: Field, rows: readonly Row[]): Promise<Buffer> {
  const row = must(rows.find(({ kind }) => kind === 'attachment'));
  const sha256 = String(row.fields['sha256']);
  const response = await fetch(`${server.origin}/api/attachments/${sha256}`, {
    headers: { authorization: `Bearer ${regency.token}` },
  });
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  return bytes;
}

/** Whether bytes hold a name, in UTF-8 or UTF-16, or any part of a photo. */
function heldIn(bytes: Buffer, photo: Buffer): string[] {
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  const names = SECRETS.filter((name) => bytes.includes(name) || bytes.includes(wide(name)));
  const part = photo.subarray(photo.length / 2, photo.length / 2 + 64);
  return bytes.includes(part) ? [...names, 'photo'] : names;
}

/** Delivers a file at the endpoint, which every signed-in device is allowed to. */
async function deliver({ server, regency }: Field, file: Buffer): Promise<HandoverAnswer> {
  const response = await fetch(`${server.origin}${HANDOVER_PATH}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${regency.token}`, 'content-type': HANDOVER_TYPE },
    body: new Uint8Array(file),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as HandoverAnswer;
}

test('a phone never online after joining reaches the regency by another phone, and gets its receipts by QR', async () => {
  await using server = await startServer({ distDir: DIST });
  const it = await field(server);
  const film = test.info().outputPath('receipts.mjpeg');
  await using phone = await Handset.phone(server.port, film);
  await using carrier = await Handset.phone(server.port);
  await witnessed({ phone, carrier }, async () => {
    await joinOn(phone, must(it.codes[0]));
    await phone.loseNetwork();
    await joinOn(carrier, must(it.codes[1]));
    await carrier.loseNetwork();
    const overheard: Buffer[] = [];
    carrier.line.tap((bytes) => overheard.push(bytes));

    await recordAll(phone);
    const file = await handOver(phone);
    await expectAccessible(phone.page);

    await test.step('the carrier takes it with no network, and is switched off', async () => {
      await goToReceive(carrier.page);
      await chooseFiles(carrier.page, [file]);
      await expect(carrier.page.getByText('Menunggu jaringan')).toBeVisible();
      await carrier.switchOff();
      await carrier.switchOn();
      await carrier.open('/terima');
      await unlock(carrier.page);
      await expect(carrier.page.getByText('Menunggu jaringan')).toBeVisible();
      await expectAccessible(carrier.page);
    });

    await test.step('the network is back, and it goes by itself', async () => {
      await carrier.findNetwork();
      await expect(carrier.page.getByText('Sudah terkirim')).toBeVisible({ timeout: 60_000 });
      await expect(carrier.page.getByText('1 foto diterima server')).toBeVisible();
    });

    const rows = await it.records();
    await test.step('the regency has the record and the photo', async () => {
      expect(rows.filter(({ kind }) => kind === 'meeting')).toMatchObject([
        { fields: { place: 'Pendopo Rahasia' } },
      ]);
      const signed = rows.filter(({ fields }) => fields['name'] === 'Karto Rahasia');
      expect(signed).toMatchObject([{ fields: { status: 'present' } }]);
      expect(JSON.stringify(must(signed[0]).fields['signature']).length).toBeGreaterThan(50);
    });

    await test.step('nobody has read anything on the way', async () => {
      const photo = await photoOf(it, rows);
      expect(heldIn(photo, photo)).toEqual(['photo']);
      expect(heldIn(file, photo)).toEqual([]);
      const line = Buffer.concat(overheard);
      expect(line.length).toBeGreaterThan(file.length);
      expect(line.includes(file.subarray(0, 64))).toBe(true);
      expect(heldIn(line, photo)).toEqual([]);
      expect(server.logs.join('\n')).not.toContain('Rahasia');
    });

    await test.step('the first phone films the codes, still with no network', async () => {
      const codes = await filmReceipts(carrier.page, film);
      expect(codes).toBeGreaterThan(1);
      await expectAccessible(carrier.page);
      const { page } = phone;
      await page.getByRole('button', { name: 'Pindai bukti terima' }).click();
      await expect(page.getByText('Semua yang Anda serahkan sudah ada buktinya.')).toBeVisible({
        timeout: 60_000,
      });
      await page.getByRole('button', { name: 'Selesai' }).click();
      await expect(page.getByText(/^\d+ catatan sudah diterima server\.$/)).toBeVisible();
      await expect(page.getByRole('heading', { name: /^Menunggu dikirim/ })).toBeHidden();
      await expectAccessible(page);
    });

    await test.step('once more, by hand and by its own line: nothing changes', async () => {
      const before = await it.records();
      const { counts } = await deliver(it, file);
      expect(counts).toMatchObject({ refused: 0, quarantined: 0, photos: 1 });
      await phone.findNetwork();
      await expectAllSent(phone.page);
      expect(await it.records()).toEqual(before);
    });
  });
});

test('the same work by file and by the phone’s own line at once is there once', async () => {
  await using server = await startServer({ distDir: DIST });
  const it = await field(server);
  await using phone = await Handset.phone(server.port);
  await using carrier = await Handset.phone(server.port);
  await witnessed({ phone, carrier }, async () => {
    await joinOn(phone, must(it.codes[0]));
    await joinOn(carrier, must(it.codes[1]));
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    const file = await handOver(phone);
    await goToReceive(carrier.page);
    await Promise.all([
      phone.findNetwork(),
      chooseFiles(carrier.page, [file]),
      deliver(it, file),
      deliver(it, file),
    ]);
    await expect(carrier.page.getByText('Sudah terkirim')).toBeVisible({ timeout: 30_000 });
    await expectAllSent(phone.page);
    const rows = await it.records();
    expect(rows.filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
  });
});

test('a file shared from another app waits behind the lock; altered and foreign ones are refused in words', async () => {
  await using server = await startServer({ distDir: DIST });
  const it = await field(server);
  await using phone = await Handset.phone(server.port);
  await using carrier = await Handset.phone(server.port);
  await witnessed({ phone, carrier }, async () => {
    await joinOn(phone, must(it.codes[0]));
    await joinOn(carrier, must(it.codes[1]));
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    const file = await handOver(phone);
    const { page } = carrier;

    await test.step('as another app hands it over: a form that is posted to the app', async () => {
      await page.evaluate(
        (bytes) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.action = '/terima';
          form.enctype = 'multipart/form-data';
          const input = document.createElement('input');
          input.type = 'file';
          input.name = 'berkas';
          const given = new DataTransfer();
          given.items.add(new File([new Uint8Array(bytes)], 'dari-teman.tpk'));
          input.files = given.files;
          form.append(input);
          document.body.append(form);
          form.submit();
        },
        [...file],
      );
      await expect(page.getByLabel('PIN 6 angka')).toBeVisible();
      await unlock(page);
      expect(new URL(page.url()).pathname).toBe('/terima');
      await expect(page.getByText('Sudah terkirim')).toBeVisible({ timeout: 30_000 });
      expect((await it.records()).filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
    });

    await test.step('what was cut, damaged, altered or is another thing', async () => {
      const damaged = Buffer.from(file);
      damaged[400] = must(damaged[400]) ^ 1;
      // whoever alters it can make its last bytes fit, but not what is under the seal
      const altered = Buffer.from(damaged);
      createHash('sha256')
        .update(altered.subarray(0, -32))
        .digest()
        .copy(altered, altered.length - 32);
      await chooseFiles(page, [file.subarray(0, -40), damaged, altered, Buffer.from('%PDF-1.7')]);
      await expect(page.getByText(/terpotong di jalan/)).toBeVisible();
      await expect(page.getByText(/rusak di jalan/)).toBeVisible();
      await expect(page.getByText(/bukan berkas TPK Lapangan/)).toBeVisible();
      await expect(page.getByText(/sudah diubah orang/)).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page);
    });
    expect((await it.records()).filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
  });
});

test('what a revoked phone delivers waits for the kecamatan, which accepts it', async () => {
  await using server = await startServer({ distDir: DIST });
  const it = await field(server);
  const send = sendTo(server.origin);
  await using phone = await Handset.phone(server.port);
  await using laptop = await Handset.phone(server.port);
  await witnessed({ phone, laptop }, async () => {
    await joinOn(phone, must(it.codes[0]));
    await joinOn(laptop, must(it.codes[2]));
    await phone.loseNetwork();
    await newMeeting(phone.page, 'Balai Contoh');
    const { regency } = it;
    const { devices } = await ask<DevicesResponse>(send, 'GET', '/api/devices', undefined, regency);
    const { accounts } = await ask<AccountsResponse>(
      send,
      'GET',
      '/api/accounts',
      undefined,
      regency,
    );
    const sari = must(accounts.find(({ account }) => account.name === FACILITATOR.name)).account;
    const device = must(devices.find(({ accountId }) => accountId === sari.id));
    await ask(send, 'POST', `/api/devices/${device.id}/revoke`, {}, regency);

    await phone.findNetwork();
    await expect(phone.page.getByText('Akses HP ini sudah dicabut')).toBeVisible({
      timeout: 30_000,
    });
    await expect(phone.page.getByText(/^34 catatan dan foto .* sudah diserahkan/)).toBeVisible();
    await expectAccessible(phone.page);
    expect((await it.records()).length).toBe(0);

    const { page } = laptop;
    await goTo(page, 'Rapat');
    await goTo(page, 'Beranda');
    await page.getByRole('link', { name: /^Kiriman yang menunggu keputusan \(1\)/ }).click();
    await expect(page.getByText('33 isian daftar hadir')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Terima', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Terima kiriman Sari Contoh?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Terima' }).click();
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible();
    const rows = await it.records();
    expect(rows.filter(({ kind }) => kind === 'meeting')).toMatchObject([
      { fields: { place: 'Balai Contoh' }, created: { name: FACILITATOR.name } },
    ]);
    expect(rows.filter(({ kind }) => kind === 'attendance')).toHaveLength(33);
  });
});
