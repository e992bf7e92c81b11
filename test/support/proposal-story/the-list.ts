import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { goTo, joinOn } from '../acts.ts';
import { leaksOf } from '../leaks.ts';
import { chooseList, errorPlaces, takeIn } from '../list-journey.ts';
import { must } from '../must.ts';
import { storedRecords } from '../server-file.ts';
import type { Story } from './story.ts';

/** A large file is read, compared and written on a machine that has other things to do. */
const LARGE = { timeout: 60_000 };

/** 20 rows are broken: each is named, nothing is written before it is settled, the rest comes in. */
export async function firstList({ kecamatan, codes, list, server }: Story): Promise<void> {
  const people = () => storedRecords(server, 'registerPerson');
  const { page } = kecamatan;
  await joinOn(kecamatan, codes.kecamatan);
  await goTo(page, 'Usulan');
  await page.getByRole('link', { name: 'Cari warga' }).click();
  await page.getByRole('link', { name: 'Impor daftar' }).click();
  await chooseList(page, list, 'daftar.xlsx');
  await expect(page.getByText('20 baris salah', { exact: true })).toBeVisible(LARGE);
  const told = list.broken.map(({ row, letter, heading }) => [
    String(row),
    `${letter} (${heading})`,
  ]);
  expect(await errorPlaces(page)).toEqual(told);
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Simpan daftar kesalahan/ }).click();
  const saved = (await readFile(await (await saving).path(), 'utf8')).split('\n');
  expect(saved.filter((line) => /^\d/.test(line))).toHaveLength(20);
  expect(leaksOf(personalOf(list), { saved })).toEqual([]);

  await page.getByRole('button', { name: 'Lihat perubahan' }).click();
  await expect(page.getByText(/^Pilih: perbaiki berkasnya/)).toBeVisible();
  await page.getByRole('checkbox', { name: /yang salah ditinggalkan$/ }).check();
  await page.getByRole('button', { name: 'Lihat perubahan' }).click();
  await expect(page.getByText('1.480 baru')).toBeVisible(LARGE);
  expect(people()).toEqual([]);
  await takeIn(page);
  const broken = new Set(list.broken.map(({ row }) => row - 4));
  const sound = list.people.filter((_, index) => !broken.has(index));
  const there = people().map(({ fields }) => fields.nik);
  expect(there.sort()).toEqual(sound.map(({ nik }) => nik).sort());
}

/** The list of the next quarter keeps who they are, and shows what changes. */
export async function nextList({ kecamatan, newer, server }: Story): Promise<void> {
  const people = () => storedRecords(server, 'registerPerson');
  const { page } = kecamatan;
  const before = new Map(people().map(({ id, fields }) => [fields.nik, id]));
  await page.getByRole('button', { name: 'Impor berkas lain' }).click();
  await chooseList(page, newer, 'daftar-baru.xlsx');
  await page.getByRole('button', { name: 'Lihat perubahan' }).click();
  for (const count of ['20 baru', '6 berubah', '4 tidak ada lagi', '1.470 tetap']) {
    await expect(page.getByText(count)).toBeVisible(LARGE);
  }
  await page.getByText('Lihat rinciannya').click();
  const changed = page.getByRole('list', { name: 'Yang berubah' });
  await expect(changed.getByText(/^Alamat: .* → Jalan Baru 7$/)).toHaveCount(6);
  const gone = page.getByRole('list', { name: 'Yang tidak ada lagi' });
  for (const { name } of newer.gone) await expect(gone).toContainText(name);
  await expectAccessible(page);
  await takeIn(page);

  const after = people();
  expect(after).toHaveLength(1_500);
  const kept = after.filter(({ fields }) => before.has(fields.nik));
  expect(kept).toHaveLength(1_480);
  expect(kept.every(({ id, fields }) => before.get(fields.nik) === id)).toBe(true);
  const left = after.filter(({ fields }) => fields.gone).map(({ fields }) => fields.nik);
  expect(left.sort()).toEqual(newer.gone.map(({ nik }) => nik).sort());
}

/** The phone has them, and finds them with no network. */
export async function listOnPhone({ phone, codes, newer }: Story): Promise<void> {
  const { page } = phone;
  await joinOn(phone, codes.phone);
  await phone.loseNetwork();
  await goTo(page, 'Usulan');
  await page.getByRole('link', { name: 'Cari warga' }).click();
  await expect(page.getByText('1.496 orang dalam daftar')).toBeVisible(LARGE);
  const sought = must(newer.people[777]);
  const field = page.getByLabel('Cari warga');
  const found = page.getByRole('link', { name: new RegExp(sought.name) }).first();
  await field.fill(sought.nik.slice(-8));
  await expect(found).toBeVisible();
  // the last letter is forgotten, and nobody types capitals
  await field.fill(sought.name.slice(0, -1).toLowerCase());
  await expect(found).toBeVisible();
  await expectAccessible(page);
  await found.click();
  const family = newer.people.filter(({ noKk }) => noKk === sought.noKk);
  expect(family).toHaveLength(4);
  for (const { name } of family) await expect(page.getByRole('main')).toContainText(name);
  await expectAccessible(page);
}

/** What must be read nowhere but in the app and in the files that say so. */
export function personalOf({ people }: Pick<Story['list'], 'people'>): string[] {
  return people.flatMap(({ name, nik, noKk }) => [name, nik, noKk]);
}
