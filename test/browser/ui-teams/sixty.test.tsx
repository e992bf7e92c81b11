import { afterEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { POKJA } from '../../../src/domain/team.ts';
import { joinedPhone } from '../../support/phone.ts';
import { memberRow, put, wholeTeam } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const throttle = (rate: number) => cdp().send('Emulation.setCPUThrottlingRate', { rate });

let stage: Stage | undefined;
afterEach(async () => {
  await throttle(1);
  stage?.close();
  stage = undefined;
});

/** Runs until what is waited for is on the screen. */
async function until(act: () => void, isThere: () => boolean): Promise<void> {
  act();
  while (!isThere()) await new Promise(requestAnimationFrame);
}

const words = () => document.querySelector('main')?.textContent ?? '';
const link = (name: string) =>
  [...document.querySelectorAll('a')].find((one) => one.textContent?.includes(name));
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name));

it('a team of sixty can be changed on a phone six times slower', async () => {
  const db = await joinedPhone();
  const { team, members } = wholeTeam();
  const more = Array.from({ length: 51 }, (_, index) =>
    memberRow(team, `Warga ${String(index).padStart(2, '0')}`, { pokja: POKJA[index % 3] ?? null }),
  );
  await put(db, [team, ...members, ...more]);
  stage = await openStage(`/tim/${team.id}`, { db });
  await expect.element(page.getByRole('link', { name: /Warga 30/ })).toBeVisible();
  await throttle(6);
  for (const index of [30, 31, 32]) {
    const name = `Warga ${index}`;
    await until(
      () => link(name)?.click(),
      () => words().includes('Tempat di tim'),
    );
    await until(
      () => button('Keluarkan dari tim')?.click(),
      () => words().includes('Pimpinan') && !link(name) && button('Urungkan') !== undefined,
    );
    await until(
      () => button('Urungkan')?.click(),
      () => link(name) !== undefined,
    );
  }
});
