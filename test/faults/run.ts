import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FIXED_SEEDS } from './fixed-seeds.ts';
import { ALL_SABOTAGES } from './checks/sabotage.ts';
import { liveAll } from './crew.ts';
import type { Order } from './crew.ts';
import { Report } from './report.ts';

/**
 * `npm run faults`: lives through seeded worlds of phones, a server and what goes wrong between
 * them. `--seeds N` how many, `--from S` which is the first; every seed that once failed comes
 * first; and before it all a few worlds are spoilt on purpose, which the checks must find. A seed that fails is told with all that happened in it, and `--from S --seeds 1` lives
 * through it again.
 */
const WORKERS = 2;
const SEEDS = 200;
/** Of the worlds that are spoilt on purpose, to see that the checks find it. */
const CALM_SEED = 1;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: String(SEEDS) },
      from: { type: 'string' },
      only: { type: 'string' },
      report: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const from = Number(values.from ?? 1);
  const range = Array.from({ length: Number(values.seeds) }, (_, index) => from + index);
  const fixed = values.from === undefined ? FIXED_SEEDS : [];
  const report = new Report();
  if (values.only !== 'chromium') {
    const seeds = [...new Set([...fixed, ...range])];
    const sabotaged = values.from === undefined ? ALL_SABOTAGES : [];
    const orders: Order[] = [
      ...sabotaged.map((sabotage, index) => ({ seed: CALM_SEED + index, sabotage })),
      ...seeds.map((seed) => ({ seed })),
    ];
    await liveAll(orders, Math.min(WORKERS, orders.length), (outcome, order) =>
      report.take(outcome, order),
    );
  }
  report.print();
  const { passed, failed } = report;
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed, failed }));
  process.exitCode = report.failed === 0 ? 0 : 1;
}

await run();
