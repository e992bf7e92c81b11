import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { goTo, joinOn, unlock } from './acts.ts';
import { Handset } from './handset.ts';
import { must } from './must.ts';
import { ROOT } from './source.ts';
import { goToTeam } from './team-journey.ts';

/** Takes the README's pictures from the demo: `npm run pictures`. */
const FOLDER = join(ROOT, '.github/pictures');
const PORT = 8391;

interface Links {
  readonly facilitator: string;
  readonly kecamatan: string;
  readonly regency: string;
}

/** Starts the demo and answers its three links, in the order in which it prints them. */
async function startDemo(): Promise<{ links: Links; stop: () => void }> {
  const demo = spawn(process.execPath, ['src/server/demo.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const found: string[] = [];
  for await (const line of createInterface(demo.stdout)) {
    const link = /\/gabung#(\S+)/.exec(line)?.[1];
    if (link !== undefined) found.push(link);
    if (line.includes('is ready at')) break;
  }
  const [facilitator, kecamatan, regency] = found.map((link) => link);
  const links = {
    facilitator: must(facilitator),
    kecamatan: must(kecamatan),
    regency: must(regency),
  };
  return { links, stop: () => demo.kill('SIGTERM') };
}

const picture = (handset: Handset, name: string) =>
  handset.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });

async function onThePhone(code: string): Promise<void> {
  await using phone = await Handset.phone(PORT);
  const { page } = phone;
  await joinOn(phone, code);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture(phone, 'phone-home');
  await goTo(page, 'Rapat');
  await page.getByRole('heading', { name: 'Rapat', level: 1 }).waitFor();
  await picture(phone, 'phone-meetings');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Sosialisasi TPK/ })
    .first()
    .click();
  await page.getByRole('link', { name: /^Daftar hadir/ }).waitFor();
  await picture(phone, 'phone-meeting');
  await page.getByRole('link', { name: /^Daftar hadir/ }).click();
  await page
    .getByText(/hadir dari/)
    .first()
    .waitFor();
  await picture(phone, 'phone-attendance');
  await goToTeam(page);
  await page.getByRole('heading', { name: /^TPK/ }).waitFor();
  await picture(phone, 'phone-team');
  await goTo(page, 'Usulan');
  await page.getByText(/^Dikembalikan, perlu diperbaiki/).waitFor();
  await picture(phone, 'phone-proposals');
  await goTo(page, 'Sinkron');
  await page.getByText(/Terakhir tersambung/).waitFor();
  await picture(phone, 'phone-sync');
}

async function onTheLaptop(code: string): Promise<void> {
  await using laptop = await Handset.laptop(PORT);
  const { page } = laptop;
  await joinOn(laptop, code);
  await goTo(page, 'Dasbor');
  await page.getByText('Sosialisasi per kecamatan').waitFor();
  await picture(laptop, 'laptop-dashboard');
  await goToTeam(page);
  await page.getByRole('main').getByRole('link', { name: /^Desa/ }).first().click();
  await page.getByRole('heading', { name: 'Susunan tim' }).waitFor();
  await picture(laptop, 'laptop-queue');
  await page.goto(`${laptop.line.origin}/pantau`);
  await unlock(page);
  await page.getByText('Pantauan desa').first().waitFor();
  await page.getByText('Menghitung batas waktu…').waitFor({ state: 'hidden' });
  await picture(laptop, 'laptop-watch');
  await goTo(page, 'Usulan');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Usulan hapus/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Alasan' }).waitFor();
  await picture(laptop, 'laptop-verification');
  await goTo(page, 'Rapat');
  const meeting = /Kecamatan Jepon.*Sosialisasi TPK/;
  await page.getByRole('main').getByRole('link', { name: meeting }).click();
  await page.getByRole('link', { name: 'Cetak atau bagikan' }).click();
  await page.getByRole('button', { name: /Cetak/ }).first().waitFor();
  await picture(laptop, 'laptop-sheet');
}

await mkdir(FOLDER, { recursive: true });
const { links, stop } = await startDemo();
try {
  await onThePhone(links.facilitator);
  await onTheLaptop(links.regency);
} finally {
  stop();
}
