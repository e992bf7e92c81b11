import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RegisterPerson } from '../../src/domain/register/person.ts';
import { goTo } from './acts.ts';
import { must } from './must.ts';
import type { Correction, NewFamily, ProposalCase, Removal } from './proposal-cases.ts';

const BEGIN = {
  new: /^Keluarga yang belum terdaftar/,
  correction: /^Perbaikan data warga/,
  removal: /^Hapus warga dari daftar/,
} as const;

/** Pictures of some 10 kB, no two alike, as the camera would hand them over. */
export async function pictures(page: Page, count: number): Promise<Buffer[]> {
  const all = await page.evaluate(async (many) => {
    const draw = async (number: number) => {
      const canvas = new OffscreenCanvas(400, 300);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      for (let n = 0; n < 60; n += 1) {
        pen.fillStyle = `hsl(${(n * 47 + number * 31) % 360} 60% ${20 + (n % 60)}%)`;
        pen.fillRect((n * 131 + number * 7) % 400, (n * 197) % 300, 60, 40);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(String.fromCharCode(...bytes));
    };
    return Promise.all(Array.from({ length: many }, (_, number) => draw(number)));
  }, count);
  return all.map((base64) => Buffer.from(base64, 'base64'));
}

/** The part of the form or page that has this name. */
export function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

const text = (within: Page | Locator, label: RegExp) =>
  within.getByRole('textbox', { name: label });

async function begin(page: Page, kind: ProposalCase['kind']): Promise<void> {
  await goTo(page, 'Usulan');
  await page.getByRole('link', { name: 'Usulan baru', exact: true }).click();
  await page.getByRole('button', { name: BEGIN[kind] }).click();
}

async function pick(page: Page, { nik, name }: RegisterPerson): Promise<void> {
  await page.getByLabel('Cari warga').fill(nik);
  await expect(page.getByText('1 orang ditemukan')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(page).toHaveURL(/\/warga\/[^/]+\/usul\//);
}

/** Adds a photo of what the part is called. */
export async function photograph(page: Page, what: string, picture: Buffer): Promise<void> {
  const box = part(page, what);
  const file = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: picture };
  await box.locator('input[type=file]').last().setInputFiles(file);
  await expect(box.getByRole('button', { name: `Hapus ${what.toLowerCase()}` })).toBeVisible();
}

async function sayWhyNoPhoto(page: Page, what: string, why: string): Promise<void> {
  await part(page, what).getByRole('button', { name: 'Fotonya tidak ada' }).click();
  await text(part(page, what), /^Mengapa tidak ada/).fill(why);
}

export async function chooseReason(page: Page, reason: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Alasan/ }).selectOption({ label: reason });
}

/** Puts on record what is written, and waits for its page. */
export async function saveProposal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page).toHaveURL(/\/usulan\/[0-9a-f-]{36}$/);
}

/** Types a family's card as far as its name; sex and birth date follow from the NIK. */
export async function typeFamily(page: Page, family: NewFamily): Promise<void> {
  await begin(page, 'new');
  await text(page, /^Nomor KK/).fill(family.noKk);
  await text(page, /^Alamat/).fill(family.address);
  await text(page, /^NIK/).fill(family.nik);
  await text(page, /^Nama lengkap/).fill(family.name);
}

/** Types a NIK in the place of another, as a person does: a tap first, which shows it without gaps. */
export async function retypeNik(page: Page, nik: string): Promise<void> {
  const field = text(page, /^NIK/);
  await field.click();
  await field.fill(nik);
}

/** The rest of a new family: birthplace, reason, its two photos, why there is none of the card. */
export async function finishFamily(
  page: Page,
  family: NewFamily,
  photos: readonly Buffer[],
): Promise<void> {
  await text(page, /^Tempat lahir/).fill(family.birthPlace);
  await chooseReason(page, 'Layak, tetapi belum terdaftar');
  const [front, inside] = photos;
  if (front !== undefined) await photograph(page, 'Foto rumah dari depan', front);
  if (inside !== undefined) await photograph(page, 'Foto dalam rumah', inside);
  await sayWhyNoPhoto(page, 'Foto KK', 'Kartunya sedang diurus di Dukcapil.');
}

/** Begins the correction of one entry, and writes what it should be. */
export async function typeCorrection(page: Page, { person, ...asked }: Correction): Promise<void> {
  await begin(page, 'correction');
  await pick(page, person);
  await page
    .getByRole('button', { name: `Ubah ${asked.field}`, exact: true })
    .first()
    .click();
  await text(page, /^Seharusnya/).fill(asked.value);
}

export async function finishCorrection(
  page: Page,
  { withCard }: Correction,
  card: Buffer | undefined,
): Promise<void> {
  await chooseReason(page, 'Salah tulis di daftar');
  if (withCard) await photograph(page, 'Foto KK', must(card));
  else await sayWhyNoPhoto(page, 'Foto KK', 'Kartunya dibawa anaknya merantau.');
}

export async function typeRemoval(page: Page, removal: Removal, day: string): Promise<void> {
  await begin(page, 'removal');
  await pick(page, removal.person);
  await chooseReason(page, removal.reason);
  if (removal.dayLabel !== null) await page.getByLabel(removal.dayLabel).fill(day);
}
