import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { expectAllSent, goTo } from '../acts.ts';
import { caseName } from '../proposal-cases.ts';
import { storedPhotos, storedRecords } from '../server-file.ts';
import type { Story } from './story.ts';

/** What a phone has far from a road, each way, for all its connections together. */
const FAR_FROM_THE_ROAD = 64_000;
/** Of new families two each, of every other correction one; the meeting's own apart. */
const PHOTOS = 14;

/**
 * The batch goes out on a slow line that breaks in the middle of its words and of its photos: the
 * words come first, and all of it arrives once.
 */
export async function handIn({ phone, server, inState }: Story): Promise<void> {
  const { page, line } = phone;
  await goTo(page, 'Usulan');
  await page.getByRole('link', { name: /^Kirim ke kecamatan/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kirim 23 usulan' }).click();
  await expect(page.getByText('0 dari 23 usulan sampai')).toBeVisible();
  await expectAccessible(page);
  line.limit(FAR_FROM_THE_ROAD);
  const inWords = line.breakInBody('POST /api/sync/push', 2_000);
  const inPhoto = line.breakInBody('PUT /api/attachments/', 4_000);
  await phone.findNetwork();
  await inWords;
  // held where it broke, so that nothing else arrives while it is looked at
  line.set('cut');
  expect(storedRecords(server, 'proposal').length).toBeLessThan(25);
  line.set('open');
  await inPhoto;
  // the signal is gone for a while: all words have arrived, and not all photos
  await phone.loseNetwork();
  expect(inState('submitted')).toHaveLength(23);
  expect(storedPhotos(server).length).toBeLessThan(PHOTOS);
  await expect(page.getByText('23 dari 23 usulan sampai')).toBeVisible();
  await expect(page.getByText(new RegExp(`^\\d+ dari ${PHOTOS} foto sampai$`))).toBeVisible();
  const again = line.breakInBody('PUT /api/attachments/', 6_000);
  await phone.findNetwork();
  await again;
  // nobody does anything: it goes on by itself
  const arrived = page.getByText('Semua sudah sampai di server, fotonya juga.');
  await expect(arrived).toBeVisible({ timeout: 180_000 });
  line.limit(null);
}

/** Every one has arrived exactly once, with its people and photos, and the phone has its receipt. */
export async function arrivedOnce({ phone, server, cases, inState }: Story): Promise<void> {
  const { page } = phone;
  await page.getByRole('button', { name: 'Tampilkan 3 lagi' }).click();
  await expect(page.getByText(/^Tanda terima [0-9A-Z]{4}-[0-9A-Z]{4}$/)).toHaveCount(23);
  await expectAllSent(page);
  const proposals = storedRecords(server, 'proposal');
  expect(proposals).toHaveLength(25);
  const submitted = inState('submitted');
  expect(submitted).toHaveLength(23);
  const submits = proposals.flatMap(({ fields }) =>
    fields.events.filter(({ step }) => step === 'submit'),
  );
  expect(submits).toHaveLength(23);
  const members = storedRecords(server, 'proposalMember').filter(({ fields }) => fields.concerned);
  expect(members.map(({ fields }) => fields.name).sort()).toEqual(
    cases.map((one) => caseName(one)).sort(),
  );
  const photos = storedRecords(server, 'attachment').filter(({ fields }) => !fields.removed);
  expect(photos).toHaveLength(PHOTOS + 1);
  expect(storedPhotos(server).sort()).toEqual(photos.map(({ fields }) => fields.sha256).sort());
  expect(storedRecords(server, 'meeting')).toHaveLength(1);
}
