import { build } from 'vite';
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from '../support/chromium.ts';

/**
 * `npm run bench`: figures in one Chromium, each as a ratio to a floor that is measured beside it
 * in the same round. `--json` prints the medians of the ratios for machines.
 */
interface Round {
  readonly mine: number;
  readonly floor: number;
}
type Figures = Readonly<Record<string, (rounds: number) => Round[] | Promise<Round[]>>>;

const ROUNDS = 5;
/** A cheap phone beside a laptop. */
const SLOWDOWN = 4;

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
  return `${name.padEnd(28)} ${shown.map((value) => value.padStart(8)).join(' ')} ${unit}`;
}

async function run(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumFlags,
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await pageScript() });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const names = await page.evaluate(() =>
      Object.keys((globalThis as unknown as { figures: Figures }).figures),
    );
    const ratios: Record<string, number> = {};
    const lines = [`${''.padEnd(28)}      min   median      max   (${SLOWDOWN}x slowed)`];
    for (const name of names) {
      const rounds = await page.evaluate(
        ([figure, count]) =>
          (globalThis as unknown as { figures: Figures }).figures[figure]?.(count) ?? [],
        [name, ROUNDS] as const,
      );
      const each = rounds.map(({ mine, floor }) => mine / floor);
      ratios[name] = median(each);
      lines.push(
        line(name, each, 'x its floor'),
        line(
          '  this app',
          rounds.map(({ mine }) => mine),
          'ms',
        ),
        line(
          '  floor',
          rounds.map(({ floor }) => floor),
          'ms',
        ),
      );
    }
    const said = process.argv.includes('--json') ? JSON.stringify({ ratios }) : lines.join('\n');
    process.stdout.write(`${said}\n`);
  } finally {
    await browser.close();
  }
}

await run();
