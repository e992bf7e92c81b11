import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { BrowserContext, Page } from 'playwright';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { newMeeting } from '../support/acts.ts';
import type { BenchEndpoint } from './endpoint.ts';
import { traceInPage } from './traces-page.ts';
import type { Traced } from './traces-page.ts';

/** Medians in ms, of the app and of an empty page of the same build; null where that has no such step. */
export interface Trace {
  readonly name: string;
  readonly slowdown: number;
  readonly app: number;
  readonly empty: number | null;
}

const SLOWDOWNS = [4, 6];
const ROUNDS = 5;
const PIN = '258036';
const VILLAGE = '33.16.09.2003';
const LINE = 'li button[aria-pressed]';
const PIN_FIELD = 'input[inputmode="numeric"]';
const FIND = 'Cari nama atau desa';
const END_FIND = 'Hapus pencarian';

const STEPS = ['cold_start', 'unlock_to_list', 'first_keystroke', 'tap'] as const;
type Times = Partial<Record<(typeof STEPS)[number], number>>;

/** Something that is opened, used and closed again, as often as there are rounds. */
type Run = (context: BrowserContext, page: Page) => Promise<Times>;

// in the page, where `traceInPage` put it
declare const traced: Traced;

/**
 * What a person waits for on a slow phone: the app closed and no network, until the PIN can be
 * typed; from its last digit until the list of a meeting is there; from the first letter of a
 * search until the list shows it; from a tap that notes somebody present until that is seen, which
 * is after it was written. The empty page does the same without an app, in a
 * browser of its own, and comes from the server.
 */
export async function measureTraces(endpoint: BenchEndpoint): Promise<Trace[]> {
  const { origin } = endpoint;
  const profile = mkdtempSync(join(tmpdir(), 'tpk-traces-'));
  try {
    const meeting = await within(join(profile, 'app'), (_, page) => prepare(page, endpoint));
    const traces: Trace[] = [];
    for (const slowdown of SLOWDOWNS) {
      const rounds: { app: Times; empty: Times }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const slowed = (of: string, run: Run) =>
          within(join(profile, of), async (context, page) => {
            const session = await context.newCDPSession(page);
            await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
            return run(context, page);
          });
        const app = await slowed('app', (context, page) => useApp(context, page, meeting));
        const empty = await slowed('empty', (_, page) => useEmpty(page, `${origin}/empty/`));
        rounds.push({ app, empty });
      }
      for (const name of STEPS) {
        const of = (which: 'app' | 'empty') => median(rounds.map((one) => one[which][name] ?? 0));
        traces.push({
          name,
          slowdown,
          app: of('app'),
          empty: name === 'unlock_to_list' ? null : of('empty'),
        });
      }
    }
    return traces;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** In a browser that is started for it. */
async function within<T>(
  profile: string,
  work: (context: BrowserContext, page: Page) => Promise<T>,
): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: chromiumFlags,
    viewport: { width: 360, height: 640 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  try {
    await context.addInitScript(traceInPage);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return await work(context, page);
  } finally {
    await context.close();
  }
}

/** Joins, chooses a PIN, and makes a meeting with those invited by custom; answers its address. */
async function prepare(page: Page, endpoint: BenchEndpoint): Promise<string> {
  await page.goto(`${endpoint.origin}/gabung#${await endpoint.invite(VILLAGE)}`);
  await page.getByLabel('PIN baru').fill(PIN);
  await page.getByLabel('Ulangi PIN').fill(PIN);
  await page.getByRole('button', { name: 'Simpan PIN' }).click();
  await page.getByRole('link', { name: 'Beranda' }).waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await newMeeting(page, 'Pendopo Contoh');
  await page.getByRole('link', { name: /^Daftar hadir/ }).click();
  await page.locator(LINE).first().waitFor();
  return page.url();
}

async function useApp(context: BrowserContext, page: Page, meeting: string): Promise<Times> {
  await context.setOffline(true);
  await page.goto(meeting, { waitUntil: 'commit' });
  const coldStart = await page.evaluate((field) => traced.painted(field), PIN_FIELD);
  const unlocked = page.evaluate((line) => traced.paintedAfter('input', line), LINE);
  await page.locator(PIN_FIELD).fill(PIN);
  const unlockToList = await unlocked;
  await page.getByRole('button', { name: FIND, exact: true }).click();
  const firstKeystroke = await keystroke(page);
  await page.getByRole('button', { name: END_FIND, exact: true }).click();
  const tap = await tapOn(page);
  const cold = { cold_start: coldStart, unlock_to_list: unlockToList };
  return { ...cold, first_keystroke: firstKeystroke, tap };
}

async function useEmpty(page: Page, address: string): Promise<Times> {
  await page.goto(address, { waitUntil: 'commit' });
  const coldStart = await page.evaluate((line) => traced.painted(line), LINE);
  const firstKeystroke = await keystroke(page);
  await page.locator('input').fill('');
  return { cold_start: coldStart, first_keystroke: firstKeystroke, tap: await tapOn(page) };
}

/** A letter that is in nobody's name, so that every line goes. */
async function keystroke(page: Page): Promise<number> {
  const field = page.locator('input[type="search"]');
  await field.focus();
  const seen = page.evaluate((line) => traced.paintedAfter('keydown', line, true), LINE);
  await field.press('x');
  return seen;
}

async function tapOn(page: Page): Promise<number> {
  const line = page.locator('li button[aria-pressed="false"]').first();
  await line.evaluate((button) => button.setAttribute('data-traced', ''));
  const noted = '[data-traced][aria-pressed="true"]';
  const seen = page.evaluate((selector) => traced.paintedAfter('click', selector), noted);
  await page.locator('[data-traced]').click();
  return seen;
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
