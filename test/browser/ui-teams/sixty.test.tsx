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

/** Runs until what is waited for is on the screen; answers how long that took, in ms. */
async function timed(act: () => void, isThere: () => boolean): Promise<number> {
  const began = performance.now();
  act();
  while (!isThere()) await new Promise(requestAnimationFrame);
  return performance.now() - began;
}

const words = () => document.querySelector('main')?.textContent ?? '';
const link = (name: string) =>
  [...document.querySelectorAll('a')].find((one) => one.textContent?.includes(name));
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name));

it('a team of sixty stays quick to change on a phone six times slower', async () => {
  const db = await joinedPhone();
  const { team, members } = wholeTeam();
  const more = Array.from({ length: 51 }, (_, index) =>
    memberRow(team, `Warga ${String(index).padStart(2, '0')}`, { pokja: POKJA[index % 3] ?? null }),
  );
  await put(db, [team, ...members, ...more]);
  stage = await openStage(`/tim/${team.id}`, { db });
  await expect.element(page.getByRole('link', { name: /Warga 30/ })).toBeVisible();
  await throttle(6);
  const rounds: { open: number; remove: number; undo: number }[] = [];
  for (const index of [30, 31, 32]) {
    const name = `Warga ${index}`;
    const open = await timed(
      () => link(name)?.click(),
      () => words().includes('Tempat di tim'),
    );
    const remove = await timed(
      () => button('Keluarkan dari tim')?.click(),
      () => words().includes('Pimpinan') && !link(name) && button('Urungkan') !== undefined,
    );
    const undo = await timed(
      () => button('Urungkan')?.click(),
      () => link(name) !== undefined,
    );
    rounds.push({ open, remove, undo });
  }
  const slowest = Math.max(...rounds.flatMap((round) => Object.values(round)));
  expect(slowest).toBeLessThan(2000);
});
