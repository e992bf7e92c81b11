import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { placeId } from '../../src/domain/id.ts';
import { newId } from '../../src/store/new-id.ts';
import type { PushResponse } from '../../src/protocol/push.ts';
import type { Session } from '../../src/protocol/session.ts';
import { PLAIN_PROTOCOL } from '../../src/protocol/version.ts';
import { ask } from './endpoint.ts';
import type { Send } from './endpoint.ts';

/** Takes the app's menu to the team or teams: a laptop's rail names them, a phone's bar has no room. */
export async function goToTeam(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu utama' });
  const onRail = menu.getByRole('link', { name: /^Tim/ });
  if (await onRail.isVisible()) return onRail.click();
  await menu.getByRole('link', { name: 'Lainnya' }).click();
  await page.getByRole('main').getByRole('link', { name: /^Tim/ }).click();
}

/**
 * Opens a village's team in the queue of whoever checks it. The kecamatan's queue is one tap behind
 * its teams, the regency's is where its tab leads: the list of teams names the same villages, so
 * the queue is awaited before one is chosen.
 */
export async function openInQueue(page: Page, village: string): Promise<void> {
  await goToTeam(page);
  const queue = page.getByRole('heading', { name: 'Antrean pemeriksaan', level: 1 });
  const way = page.getByRole('main').locator('a[href="/antrean"]');
  await expect(queue.or(way).first()).toBeVisible();
  if (!(await queue.isVisible())) await way.click();
  await expect(queue).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`Desa ${village}`) })
    .click();
  await expect(page.getByRole('heading', { name: new RegExp(`^Desa ${village}`) })).toBeVisible();
}

/** Gives a place of the team that is open on the screen to somebody whose name is typed. */
export async function seat(
  page: Page,
  place: string,
  name: string,
  element: string,
): Promise<void> {
  // A person with one village is led on to its team.
  await expect(page).toHaveURL(/\/tim\/[0-9a-f-]{36}$/);
  const team = page.url();
  await page.getByRole('link', { name: place, exact: true }).click();
  await page.getByLabel('Nama', { exact: true }).fill(name);
  await page.getByLabel('Unsur').selectOption({ label: element });
  await page.getByRole('button', { name: 'Tambahkan' }).click();
  // The list of a pokja stays open for the next person; a post goes back by itself.
  await expect(async () => {
    if (page.url() !== team) await page.getByRole('link', { name: 'Kembali' }).click();
    await expect(page).toHaveURL(team);
  }).toPass();
  await expect(page.getByRole('main')).toContainText(name);
}

/** Forms a whole team of six on the screen of a team that is open. */
export async function formTeam(page: Page): Promise<void> {
  await seat(page, 'Pilih orang untuk Penanggung jawab', 'Karto Contoh', 'Pemerintahan');
  await seat(page, 'Pilih orang untuk Ketua', 'Wati Contoh', 'LSM');
  await seat(page, 'Pilih orang untuk Sekretaris', 'Joko Contoh', 'Lembaga pendidikan');
  const add = (pokja: string) => `Tambah anggota: Pokja ${pokja}`;
  await seat(page, add('Data dan Pengaduan'), 'Tini Contoh', 'Dunia usaha');
  await seat(page, add('Kemitraan dan Usaha'), 'Dewi Contoh', 'Tokoh masyarakat');
  await seat(page, add('Pemberdayaan dan Pendampingan'), 'Agus Contoh', 'Pendamping');
}

/** Checks the team that is open on the screen once more, and sends it. */
export async function sendTeam(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Periksa|Kirim/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Kirim ke kecamatan' }).click();
  await expect(page.getByRole('main')).toContainText('Menunggu kecamatan');
}

/**
 * Puts a socialisation of the kecamatan on record at which the heads of some villages were, on a
 * day in the past: through the endpoint, as the kecamatan's phone would have sent it.
 */
export async function pastSocialisation(
  send: Send,
  kecamatan: Session,
  date: string,
  villages: readonly string[],
  firstSeq: number,
): Promise<void> {
  const meetingId = newId();
  const regionCode = '33.16.09';
  const envelope = (name: string, version: number, args: object, deviceSeq: number) => ({
    id: newId(),
    deviceSeq,
    name,
    version,
    args,
    base: {},
    occurredAt: new Date().toISOString(),
  });
  const plan = { startTime: '09:00', endTime: '', place: 'Pendopo Contoh', agenda: '' };
  const people = { chair: '', minuteTaker: '' };
  const meeting = { id: meetingId, regionCode, kind: 'socialisation', date, ...plan, ...people };
  const mutations = [
    envelope('meeting.create', 2, meeting, firstSeq),
    ...villages.map((village, index) => {
      const place = { role: 'kepalaDesa', position: '', regionCode: village, walkIn: false };
      const mark = { status: 'present', representedBy: '', name: `Kades Contoh ${index + 1}` };
      const id = placeId(meetingId, village, 0, 0);
      return envelope(
        'attendance.add',
        1,
        { id, meetingId, ...place, ...mark },
        firstSeq + 1 + index,
      );
    }),
  ];
  const body = { protocol: PLAIN_PROTOCOL, sentAt: new Date().toISOString(), held: [], mutations };
  const answer = await ask<PushResponse>(send, 'POST', '/api/sync/push', body, kecamatan);
  expect(answer.results.map(({ status }) => status)).toEqual(mutations.map(() => 'applied'));
}
