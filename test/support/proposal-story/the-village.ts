import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { goTo, unlock } from '../acts.ts';
import type { Handset } from '../handset.ts';
import { must } from '../must.ts';
import {
  finishCorrection,
  finishFamily,
  part,
  retypeNik,
  saveProposal,
  typeCorrection,
  typeFamily,
  typeRemoval,
} from '../proposal-acts.ts';
import type { Story } from './story.ts';

/** The phone off and on again, and back at the proposals. */
export async function restart(phone: Handset): Promise<void> {
  if (phone.isOn) await phone.switchOff();
  await phone.switchOn();
  await phone.open('/usulan');
  await unlock(phone.page);
}

/**
 * Families that are not in the list. The app is killed in the middle of the first, one photo of the
 * second is forgotten, and the third is typed with the NIK of somebody in the list at first.
 * @param shots pictures, of which each photo takes one
 */
export async function newFamilies(
  { phone, families, newer }: Story,
  shots: Buffer[],
): Promise<void> {
  const [first, second, third, ...others] = families;
  const watching = await phone.context.newPage();
  await watching.goto(`${phone.line.origin}/usulan`);
  await unlock(watching);
  await phone.page.bringToFront();
  await typeFamily(phone.page, must(first));
  // as soon as another page knows it, it is on the disk
  await expect(watching.getByText(must(first).name)).toBeVisible();
  await phone.crash();
  await restart(phone);
  const { page } = phone;
  await part(page, 'Belum disimpan').getByRole('link').click();
  await expect(page.getByLabel(/^Nama lengkap/)).toHaveValue(must(first).name);
  await expect(page.getByLabel(/^Alamat/)).toHaveValue(must(first).address);
  await expectAccessible(page);
  await finishFamily(page, must(first), shots.splice(0, 2));
  await saveProposal(page);
  await expectAccessible(page);

  await typeFamily(page, must(second));
  await finishFamily(page, must(second), shots.splice(0, 1));
  await saveProposal(page);

  const taken = must(newer.people[55]);
  await typeFamily(page, { ...must(third), nik: taken.nik });
  const alike = part(page, 'Mungkin orang yang sama');
  await expect(alike).toContainText(taken.name);
  await expect(alike).toContainText('NIK sama');
  await retypeNik(page, must(third).nik);
  await expect(alike).toBeHidden();
  await finishFamily(page, must(third), shots.splice(0, 2));
  await saveProposal(page);

  for (const family of others) {
    await typeFamily(page, family);
    await finishFamily(page, family, shots.splice(0, 2));
    await saveProposal(page);
  }
}

/** Corrections; the phone goes off before one of them is saved. */
export async function someCorrections(
  { phone, corrections }: Story,
  shots: Buffer[],
): Promise<void> {
  for (const [index, one] of corrections.entries()) {
    await typeCorrection(phone.page, one);
    if (index === 3) {
      await goTo(phone.page, 'Usulan');
      await expect(part(phone.page, 'Belum disimpan')).toContainText(one.person.name);
      await restart(phone);
      await part(phone.page, 'Belum disimpan').getByRole('link').click();
      await expect(phone.page.getByLabel(/^Seharusnya/)).toHaveValue(one.value);
    }
    await finishCorrection(phone.page, one, one.withCard ? shots.shift() : undefined);
    await saveProposal(phone.page);
  }
  await expectAccessible(phone.page);
}

/** Those who leave the list; then all 25 are there. */
export async function someRemovals({ phone, removals, yesterday }: Story): Promise<void> {
  const { page } = phone;
  for (const one of removals) {
    await typeRemoval(page, one, yesterday);
    await saveProposal(page);
  }
  await expectAccessible(page);
  await goTo(page, 'Usulan');
  await expect(page.getByText('25 usulan, 25 orang')).toBeVisible();
  await expectAccessible(page);
}
