import { expect, test } from '@playwright/test';
import { addDays, wibDate } from '../../src/domain/time.ts';
import { DIST } from '../../src/server/build.ts';
import { expectAllSent, goTo, joinOn } from '../support/acts.ts';
import { activate, makeAccounts, sendTo } from '../support/endpoint.ts';
import { Handset } from '../support/handset.ts';
import { must } from '../support/must.ts';
import { expectNothingRemains } from '../support/remains.ts';
import { startServer } from '../support/server.ts';
import {
  formTeam,
  goToTeam,
  openInQueue,
  pastSocialisation,
  seat,
  sendTeam,
} from '../support/team-journey.ts';
import { witnessed } from '../support/witness.ts';

const PELEM = '33.16.09.2003';
const KAMOLAN = '33.16.09.2002';
const JEPANGREJO = '33.16.09.2001';
const FACILITATOR = { role: 'facilitator', name: 'Sari Contoh', scopes: [PELEM] } as const;
const SECOND = { role: 'facilitator', name: 'Tono Contoh', scopes: [PELEM] } as const;
const KECAMATAN = { role: 'subdistrict', name: 'Budi Contoh', scopes: ['33.16.09'] } as const;
const REGENCY = { role: 'regency', name: 'Rini Contoh', scopes: ['33.16'] } as const;

/** What was typed in this story and is nobody else's to read. */
const TYPED = [
  ...[FACILITATOR, KECAMATAN, REGENCY].map(({ name }) => name),
  ...['Karto', 'Wati', 'Watini', 'Joko', 'Tini', 'Dewi', 'Agus'].map((name) => `${name} Contoh`),
  'Kades Contoh 1',
  'Ketua sebaiknya warga desa ini.',
];

test('a team along the whole chain, returned once, and the two weeks of three villages', async () => {
  await using server = await startServer({ distDir: DIST });
  const send = sendTo(server.origin);
  const founder = await activate(send, server.firstLink);
  const people = [FACILITATOR, KECAMATAN, REGENCY, KECAMATAN];
  const made = await makeAccounts(send, founder, people);
  const code = (index: number) => must(made[index]).activation.code;
  const recorder = await activate(send, code(3));
  const today = wibDate(Date.now());
  await pastSocialisation(send, recorder, addDays(today, -20), [KAMOLAN], 1);
  await pastSocialisation(send, recorder, addDays(today, -3), [PELEM, JEPANGREJO], 3);

  await using phone = await Handset.phone(server.port);
  await using kecamatan = await Handset.laptop(server.port);
  await using regency = await Handset.laptop(server.port);
  await witnessed({ phone, kecamatan, regency }, async () => {
    await test.step('the facilitator forms the team with no network, and sends it', async () => {
      const { page } = phone;
      await joinOn(phone, code(0));
      await expect(page.getByText('11 hari lagi').first()).toBeVisible();
      await phone.loseNetwork();
      await goToTeam(page);
      await formTeam(page);
      await sendTeam(page);
      await phone.findNetwork();
      await expectAllSent(page);
    });

    await test.step('the kecamatan, with no network itself, returns it with a note', async () => {
      const { page } = kecamatan;
      await joinOn(kecamatan, code(1));
      await openInQueue(page, 'Pelem');
      await kecamatan.loseNetwork();
      await page.getByRole('button', { name: 'Kembalikan', exact: true }).click();
      await page.getByRole('button', { name: /^Ketua/ }).click();
      await page.getByLabel(/^Catatan untuk Ketua/).fill('Ketua sebaiknya warga desa ini.');
      await page.getByRole('button', { name: 'Kembalikan ke desa' }).click();
      await kecamatan.findNetwork();
      await expectAllSent(page);
    });

    await test.step('the note stands beside the post; the team is corrected and sent again', async () => {
      const { page } = phone;
      await page.getByRole('button', { name: 'Kirim sekarang' }).click();
      await goToTeam(page);
      const main = page.getByRole('main');
      await expect(main).toContainText('Ketua sebaiknya warga desa ini.', { timeout: 30_000 });
      await phone.loseNetwork();
      await page.getByRole('link', { name: /^Ketua.*Wati Contoh/ }).click();
      await page.getByLabel('Nama', { exact: true }).fill('Watini Contoh');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await expect(main).toContainText('Watini Contoh');
      await expect(main).toContainText('Wati Contoh');
      await sendTeam(page);
      await phone.findNetwork();
      await expectAllSent(page);
    });

    await test.step('the kecamatan verifies in two taps, the regency receives', async () => {
      const queue = kecamatan.page;
      await queue.getByRole('button', { name: 'Kirim sekarang' }).click();
      await openInQueue(queue, 'Pelem');
      await queue.getByRole('button', { name: 'Verifikasi' }).click();
      await expectAllSent(queue);
      const { page } = regency;
      await joinOn(regency, code(2));
      await openInQueue(page, 'Pelem');
      await page.getByRole('button', { name: /^Terima/ }).click();
      await expectAllSent(page);
    });

    await test.step('it comes back to the phone, each step with who and when', async () => {
      const { page } = phone;
      await page.getByRole('button', { name: 'Kirim sekarang' }).click();
      await goToTeam(page);
      const main = page.getByRole('main');
      await expect(main).toContainText('Rini Contoh', { timeout: 30_000 });
      await expect(main).toContainText('Budi Contoh');
    });

    await test.step('the regency sees one in time, one running, one late', async () => {
      const { page } = regency;
      await page.goto(`${regency.line.origin}/pantau`);
      await page.getByLabel('PIN 6 angka').fill('258036');
      const line = (village: string) =>
        page.getByRole('button', { name: new RegExp(`^Desa ${village}.*Kecamatan Blora`) });
      const find = page.getByRole('searchbox');
      await find.fill('Pelem');
      await expect(line('Pelem')).toContainText('Tepat waktu');
      await find.fill('Jepangrejo');
      await expect(line('Jepangrejo')).toContainText('11 hari lagi');
      await find.fill('Kamolan');
      await expect(line('Kamolan')).toContainText(/[Ll]ewat 6 hari/);
      await line('Kamolan').click();
      await expect(page.getByRole('main')).toContainText('Kades Contoh 1');
    });

    await test.step('nothing of it lies in the clear on phone or laptop', async () => {
      await expectNothingRemains(phone, { texts: TYPED, photos: [] });
      await expectNothingRemains(kecamatan, { texts: TYPED, photos: [] });
    });
  });
});

test('one post given to two people offline: both are shown, one tap decides, both phones agree', async () => {
  await using server = await startServer({ distDir: DIST });
  const send = sendTo(server.origin);
  const founder = await activate(send, server.firstLink);
  const made = await makeAccounts(send, founder, [FACILITATOR, SECOND]);
  await using one = await Handset.phone(server.port);
  await using other = await Handset.phone(server.port);
  await witnessed({ one, other }, async () => {
    await joinOn(one, must(made[0]).activation.code);
    await joinOn(other, must(made[1]).activation.code);
    for (const handset of [one, other]) {
      await handset.loseNetwork();
      await goToTeam(handset.page);
    }
    await seat(one.page, 'Pilih orang untuk Ketua', 'Wati Contoh', 'LSM');
    await seat(one.page, 'Tambah anggota: Pokja Data dan Pengaduan', 'Tini Contoh', 'Dunia usaha');
    await seat(other.page, 'Pilih orang untuk Ketua', 'Joko Contoh', 'Lembaga pendidikan');
    await seat(other.page, 'Pilih orang untuk Sekretaris', 'Dewi Contoh', 'Tokoh masyarakat');
    for (const handset of [one, other]) {
      await handset.findNetwork();
      await expectAllSent(handset.page);
    }
    await one.page.getByRole('button', { name: 'Kirim sekarang' }).click();
    for (const { page } of [one, other]) {
      await goToTeam(page);
      const main = page.getByRole('main');
      // Different posts and members have merged; the one post in dispute shows both.
      await expect(main).toContainText('Tini Contoh', { timeout: 30_000 });
      await expect(main).toContainText('Dewi Contoh');
      await expect(main).toContainText('Wati Contoh');
      await expect(main).toContainText('Joko Contoh');
    }
    await one.page.getByRole('button', { name: /Joko Contoh/ }).click();
    await expectAllSent(one.page);
    await goTo(other.page, 'Sinkron');
    await other.page.getByRole('button', { name: 'Kirim sekarang' }).click();
    for (const { page } of [one, other]) {
      await goToTeam(page);
      const chair = page.getByRole('link', { name: /^Ketua/ });
      await expect(chair).toContainText('Joko Contoh', { timeout: 30_000 });
    }
  });
});
