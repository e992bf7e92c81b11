import { expect } from '@playwright/test';
import { addDays } from '../../../src/domain/time.ts';
import { expectAccessible } from '../accessible.ts';
import { expectAllSent, goTo, joinOn } from '../acts.ts';
import { part } from '../proposal-acts.ts';
import type { Story } from './story.ts';

/** The regency opens a period for these days, whatever the calendar of the others says. */
export async function openPeriod({ regency, codes, period, today }: Story): Promise<void> {
  const { page } = regency;
  await joinOn(regency, codes.regency);
  await goTo(page, 'Lainnya');
  await page.getByRole('link', { name: /^Aturan usulan dan berkas/ }).click();
  const special = part(page, 'Jadwal khusus');
  await special.getByLabel('Periode').selectOption(period);
  await special.getByLabel('Dibuka').fill(addDays(today, -14));
  await special.getByLabel('Ditutup').fill(addDays(today, 14));
  await expectAccessible(page);
  await special.getByRole('button', { name: 'Simpan jadwal khusus' }).click();
  await expect(special.getByRole('listitem')).toHaveCount(1);
  await expectAllSent(page);
}
