import { expect } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { goTo } from '../acts.ts';
import { leaksOf, namesBelow } from '../leaks.ts';
import { readSheets } from '../period-sheet.ts';
import { caseName, caseNik } from '../proposal-cases.ts';
import type { ProposalCase } from '../proposal-cases.ts';
import { expectNothingRemains } from '../remains.ts';
import { storedPhotoBytes } from '../server-file.ts';
import { MENDED_NIK } from './the-desk.ts';
import { personalOf } from './the-list.ts';
import { FACILITATOR, KECAMATAN, PRESENT, REGENCY } from './story.ts';
import type { Story } from './story.ts';

/** In the same order on both sides; what is no text stays what it is, and is seen. */
const sorted = (cells: readonly unknown[]) =>
  [...cells].sort((left, right) => String(left).localeCompare(String(right)));

/** The period as a spreadsheet: every number is text, digit by digit as it was typed. */
export async function downloadExcel(story: Story): Promise<void> {
  const { regency, families, corrections, removals, declined, postponed, period } = story;
  const { page } = regency;
  await goTo(page, 'Usulan');
  await page.getByRole('button', { name: 'Unduh Excel' }).click();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Unduh', exact: true }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe(`Usulan-DTKS-33.16-${period}.xlsx`);
  const sheets = await readSheets(await download.path());
  const column = (sheet: string, heading: string) =>
    sorted((sheets[sheet] ?? []).map((row) => row[heading]));
  const niks = (of: readonly ProposalCase[]) =>
    sorted(of.map((one) => (one === families[3] ? MENDED_NIK : caseNik(one))));
  const gone = removals.filter((one) => one !== declined && one !== postponed);
  expect(column('Usulan baru', 'NIK')).toEqual(niks(families));
  expect(column('Perbaikan', 'NIK')).toEqual(niks(corrections));
  expect(column('Hapus', 'NIK')).toEqual(niks(gone));
  expect(column('Usulan baru', 'No. KK')).toEqual(sorted(families.map(({ noKk }) => noKk)));
  expect(column('Hapus', 'No. KK')).toEqual(sorted(gone.map(({ person }) => person.noKk)));
  const asked = corrections.map(({ value }, at) => (at === 2 ? 'Jalan Mawar 2 nomor 14' : value));
  expect(column('Perbaikan', 'Data Baru')).toEqual(sorted(asked));
  // typed by somebody, never reckoned with
  expect(column('Usulan baru', 'Alamat')).toContain('=1+2');
}

interface Personal extends Pick<Story, 'cases'> {
  readonly list: Parameters<typeof personalOf>[0];
  readonly newer: Parameters<typeof personalOf>[0];
}

const someOf = ({ people }: Personal['list']): Personal['list'] => ({
  people: people.filter((_, index) => index % 60 === 0),
});

/** Names, numbers and whatever else was typed, or was in a list. */
function personal({ list, newer, cases }: Personal): string[] {
  const typed = cases.flatMap((one) => [
    caseName(one),
    caseNik(one),
    ...(one.kind === 'new' ? [one.noKk] : []),
    ...(one.kind === 'correction' ? [one.value] : []),
  ]);
  return [
    ...typed,
    MENDED_NIK,
    ...personalOf(list),
    ...personalOf(newer),
    ...[FACILITATOR, KECAMATAN, REGENCY].map(({ name }) => name),
    ...PRESENT.map(([, name]) => name),
  ];
}

/** Nor on the phone or the kecamatan's laptop: locked, unlocked, switched off. */
export async function nothingRemains(story: Story): Promise<void> {
  const photos = storedPhotoBytes(story.server);
  expect(photos.length).toBeGreaterThan(10);
  // of those on the lists, enough that one who was kept in the clear would not be missed
  const { list, newer } = story;
  const some = { list: someOf(list), newer: someOf(newer) };
  const secrets = { texts: personal({ ...story, ...some }), photos };
  await expectNothingRemains(story.phone, secrets);
  await expectNothingRemains(story.kecamatan, secrets);
}

/** Nothing personal stands in what the server printed, in an address, or in the name of a file. */
export async function nothingLeaked(story: Story): Promise<void> {
  const { server, phone, kecamatan, regency } = story;
  const devices = { phone, kecamatan, regency };
  const places = {
    log: server.logs,
    files: namesBelow(server.dataDir),
    ...Object.fromEntries(
      Object.entries(devices).flatMap(([name, { addresses, savedNames }]) => [
        [`addresses of ${name}`, addresses],
        [`saved by ${name}`, savedNames],
      ]),
    ),
  };
  // each place has something to be looked at
  expect(server.logs.join('\n')).toContain('/api/register');
  expect(phone.addresses.join('\n')).toContain('/usulan/');
  expect(kecamatan.savedNames).toHaveLength(1);
  expect(regency.savedNames).toHaveLength(1);
  expect(leaksOf(personal(story), places)).toEqual([]);
}
