import { parseArgs } from 'node:util';
import { FIXED_SEEDS } from './fixed-seeds.ts';
import { liveAll } from './crew.ts';
import { Report } from './report.ts';

/**
 * `npm run faults`: lives through seeded worlds of phones, a server and what goes wrong between
 * them. `--seeds N` how many, `--from S` which is the first; every seed that once failed comes
 * first. A seed that fails is told with all that happened in it, and `--from S --seeds 1` lives
 * through it again.
 */
const WORKERS = 2;
const SEEDS = 200;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: String(SEEDS) },
      from: { type: 'string' },
      only: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const from = Number(values.from ?? 1);
  const range = Array.from({ length: Number(values.seeds) }, (_, index) => from + index);
  const fixed = values.from === undefined ? FIXED_SEEDS : [];
  const report = new Report();
  if (values.only !== 'chromium') {
    const seeds = [...new Set([...fixed, ...range])];
    await liveAll(seeds, Math.min(WORKERS, seeds.length), (outcome) => report.take(outcome));
  }
  report.print();
  process.exitCode = report.failed === 0 ? 0 : 1;
}

await run();
