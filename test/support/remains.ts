import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from '@playwright/test';
import { goTo } from './acts.ts';
import type { Handset } from './handset.ts';
import { searchOrigin } from './remains-page.ts';
import type { Needle } from './remains-page.ts';

/** What nobody shall find on a phone. */
export interface Secrets {
  /** Names, numbers and whatever else somebody typed. */
  readonly texts: Iterable<string>;
  /** Whole photos, as the server has them. */
  readonly photos: readonly Uint8Array[];
}

/** Bytes out of the middle of a photo, by which it would be known. */
const SLICE = 48;
/** How a JPEG of a canvas begins. */
const JPEG = Buffer.from('ffd8ffe000104a46494600', 'hex');

/** As it lies in memory, in base64 at each of the three places where it can begin. */
function formsOf(bytes: Buffer): string[] {
  const coded = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // the ends depend on what is beside it
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4), 'latin1');
  });
  return [bytes, ...coded].map((form) => form.toString('base64'));
}

function needlesOf({ texts, photos }: Secrets): Needle[] {
  const words = [...new Set(texts)].map((text) => ({
    name: text,
    forms: [...formsOf(Buffer.from(text, 'utf8')), Buffer.from(text, 'utf16le').toString('base64')],
  }));
  const pictures = photos.map((photo, index) => {
    const middle = Math.floor(photo.length / 2);
    const slice = Buffer.from(photo.subarray(middle, middle + SLICE));
    return { name: `photo ${index + 1}`, forms: formsOf(slice) };
  });
  return [...words, ...pictures, { name: 'a JPEG', forms: formsOf(JPEG) }];
}

/** Where in what the browser keeps for the app, through its own interfaces, a secret is found. */
export function remainsInBrowser({ page }: Handset, secrets: Secrets): Promise<string[]> {
  return page.evaluate(searchOrigin, needlesOf(secrets));
}

/**
 * Where in the browser's own files, as they lie on the disk of the phone, a secret is found. Some
 * are packed: this is a second look beside the first one, which reads what is in them.
 */
export function remainsOnDisk({ profile }: Handset, secrets: Secrets): string[] {
  const wanted = needlesOf(secrets).map(({ name, forms }) => ({
    name,
    forms: forms.map((form) => Buffer.from(form, 'base64')),
  }));
  const files = readdirSync(profile, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .flatMap((file) => {
      const path = join(file.parentPath, file.name);
      const bytes = readFileSync(path);
      return wanted
        .filter(({ forms }) => forms.some((form) => bytes.includes(form)))
        .map(({ name }) => `${relative(profile, path)}: ${name}`);
    });
}

/** Looks at a phone that is unlocked, then locked, then off: whoever finds it finds nothing. */
export async function expectNothingRemains(handset: Handset, secrets: Secrets): Promise<void> {
  const { page } = handset;
  expect(await remainsInBrowser(handset, secrets)).toEqual([]);
  await goTo(page, 'Lainnya');
  await page.getByRole('button', { name: 'Kunci sekarang' }).click();
  await expect(page.getByLabel('PIN 6 angka')).toBeVisible();
  expect(await remainsInBrowser(handset, secrets)).toEqual([]);
  await handset.switchOff();
  expect(remainsOnDisk(handset, secrets)).toEqual([]);
}
