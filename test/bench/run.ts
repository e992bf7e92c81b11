import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import { buildIfStale } from '../../src/server/build.ts';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';
import { emptyPage } from './empty-page.ts';
import { openEndpoint } from './endpoint.ts';
import { firstLoad } from './first-load.ts';
import type { Round } from './rounds.ts';
import { SERVER_FIGURES } from './server/figures.ts';
import { measureTraces } from './traces.ts';
import type { Trace } from './traces.ts';

/**
 * `npm run bench`: figures in one Chromium, and of a server in a process of its own, each as a ratio
 * to a floor that is measured beside it in the same round. `--json` prints the medians of the ratios
 * for machines, `--only a,b` measures some, `--plain` seals nothing on the phone, to tell what
 * sealing costs, `--traces` adds what a person waits for on a slowed phone, beside an empty page.
 */
type Figures = Readonly<Record<string, (rounds: number) => Promise<Round[]>>>;

const ROUNDS = 5;
/** A cheap phone beside a laptop, where only the processor counts and not the disk. */
const SLOWDOWN: Readonly<Record<string, number>> = { search_10000: 4 };
const PULLED = { village: '33.16.01.2001', proposals: 10_000 };

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: `${import.meta.dirname}/page.ts`, formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The page was not built');
  return output.output[0].code;
}

const sorted = (values: readonly number[]) => [...values].sort((left, right) => left - right);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? 0;

function line(name: string, values: readonly number[], unit: string): string {
  const all = sorted(values);
  const shown = [all[0] ?? 0, median(all), all.at(-1) ?? 0].map((value) => value.toFixed(2));
  return `${name.padEnd(28)} ${shown.map((value) => value.padStart(9)).join(' ')} ${unit}`;
}

function lines(name: string, rounds: readonly Round[]): string[] {
  const slowdown = SLOWDOWN[name];
  const server = SERVER_FIGURES[name];
  const ratios = rounds.map(({ mine, floor }) => mine / floor);
  const unit = server?.isRate ? 'x its floor: the more the better' : 'x its floor';
  const each = server?.isRate ? 'a second' : 'ms';
  const mine = rounds.map((round) => round.mine);
  const floor = rounds.map((round) => round.floor);
  return [
    line(name, ratios, slowdown === undefined ? unit : `${unit}, ${slowdown}x slowed`),
    line(`  ${server?.mine ?? 'this app'}`, mine, each),
    line(`  ${server?.floor ?? 'its floor'}`, floor, each),
  ];
}

function traceLine({ name, slowdown, app, empty }: Trace): string {
  const beside = empty === null ? '' : `, an empty page ${empty.toFixed(0)} ms`;
  const ms = `${app.toFixed(0).padStart(6)} ms${beside}`;
  return `${name.padEnd(28)} ${ms}, ${slowdown}x slowed`;
}

async function measure(page: Page, name: string): Promise<Round[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN[name] ?? 1 });
  const rounds = await page.evaluate(
    ([figure, count]) =>
      (globalThis as unknown as { figures: Figures }).figures[figure]?.(count) ?? [],
    [name, ROUNDS] as const,
  );
  await session.detach();
  return rounds;
}

async function openPage(
  context: BrowserContext,
  origin: string,
  given: { join: (village: string) => Promise<unknown>; plain: boolean },
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.exposeFunction('join', given.join);
  await page.addInitScript((plain) => Object.assign(globalThis, { plain }), given.plain);
  await page.goto(`${origin}/bench`);
  return page;
}

type Report = (name: string, rounds: readonly Round[]) => void;

async function measurePages(
  isWanted: (name: string) => boolean,
  { plain, traces }: { readonly plain: boolean; readonly traces: boolean },
  report: Report,
): Promise<{ firstLoad: number; traces: Trace[] }> {
  await buildIfStale();
  const isPulled = isWanted('pull_10000') || isWanted('page_50');
  const endpoint = await openEndpoint(
    await pageScript(),
    PULLED.village,
    isPulled ? PULLED.proposals : 0,
    traces ? await emptyPage() : undefined,
  );
  // a profile on the disk: without one the browser keeps its databases in memory
  const profile = mkdtempSync(join(tmpdir(), 'tpk-bench-profile-'));
  const options = { executablePath: ensureChromium(), args: chromiumFlags };
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    const page = await openPage(context, endpoint.origin, { ...endpoint, plain });
    const names = await page.evaluate(() => Object.keys((globalThis as never)['figures']));
    for (const name of names.filter(isWanted)) report(name, await measure(page, name));
    const browser = await chromium.launch(options);
    const bytes = await firstLoad(browser, endpoint.origin);
    await browser.close();
    return { firstLoad: bytes, traces: traces ? await measureTraces(endpoint) : [] };
  } finally {
    await context.close();
    await endpoint.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      plain: { type: 'boolean', default: false },
      only: { type: 'string' },
      traces: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',');
  const isWanted = (name: string) => only?.includes(name) ?? true;
  const ratios: Record<string, number> = {};
  const shown = [`${''.padEnd(28)}       min    median       max`];
  const report: Report = (name, rounds) => {
    ratios[name] = median(rounds.map(({ mine, floor }) => mine / floor));
    shown.push(...lines(name, rounds));
  };
  const bytes: Record<string, number> = {};
  const traces: Trace[] = [];
  if (only === undefined || only.some((name) => !Object.hasOwn(SERVER_FIGURES, name))) {
    const found = await measurePages(isWanted, values, report);
    bytes['first_load_gzip'] = found.firstLoad;
    shown.push(`first_load_gzip ${found.firstLoad} bytes of script and style`);
    traces.push(...found.traces);
    shown.push(...traces.map(traceLine));
  }
  for (const [name, { measure: measureServer }] of Object.entries(SERVER_FIGURES)) {
    if (isWanted(name)) report(name, await measureServer(ROUNDS));
  }
  const said = JSON.stringify(values.traces ? { ratios, bytes, traces } : { ratios, bytes });
  process.stdout.write(`${values.json ? said : shown.join('\n')}\n`);
}

await run();
