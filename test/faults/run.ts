import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FIXED_SEEDS } from './fixed-seeds.ts';
import { ALL_SABOTAGES } from './checks/sabotage.ts';
import { liveAll } from './crew.ts';
import type { Order } from './crew.ts';
import { writeReadme } from './readme.ts';
import { Report } from './report.ts';

/**
 * `npm run faults`: lives through seeded worlds of phones, a server and what goes wrong between
 * them. `--seeds N` how many, `--from S` from which on; without `--from` also some with a phone in a
 * real Chromium, some that are spoilt on purpose, which the checks must find, and every seed that
 * once failed. A seed that fails is told with all that happened in it, and `--from S --seeds 1`
 * lives through it again. `--only node` or `--only chromium`: one kind of phone. `--readme` writes
 * the table into the README.
 */
const WORKERS = 2;
const SEEDS = 200;
/** With a phone in a real Chromium. */
const REAL = 3;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      from: { type: 'string' },
      only: { type: 'string' },
      report: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const report = new Report();
  const orders = ordersOf(values);
  await liveAll(orders, Math.min(WORKERS, orders.length), (outcome, order) =>
    report.take(outcome, order),
  );
  report.print();
  const { passed, failed } = report;
  // a table of a run that failed would be no promise
  if (values.readme && report.failed === 0)
    await writeReadme(`${report.table()}\n\n${report.sum()}`);
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed, failed }));
  process.exitCode = report.failed === 0 ? 0 : 1;
}

interface Wish {
  readonly seeds?: string;
  readonly from?: string;
  readonly only?: string;
}

function wholeNumber(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new Error(`${option} is a whole number, e.g. ${option} 200`);
  return Number(text);
}

/** What is to be lived through: one named range, or all that is ever tried and a range after it. */
function ordersOf({ seeds, from, only }: Wish): Order[] {
  const isShort = from === undefined;
  const first = wholeNumber('--from', from, 1);
  const range = (count: number) => Array.from({ length: count }, (_, index) => first + index);
  const real = only === 'chromium' ? wholeNumber('--seeds', seeds, REAL) : isShort ? REAL : 0;
  const inChromium = range(real);
  const inNode = new Set([
    ...(isShort ? FIXED_SEEDS : []),
    ...range(wholeNumber('--seeds', seeds, SEEDS)),
  ]);
  return [
    ...(only === 'node' ? [] : inChromium.map((seed) => ({ seed, isInChromium: true }))),
    ...(isShort && only !== 'chromium' ? spoilt() : []),
    ...(only === 'chromium' ? [] : [...inNode].map((seed) => ({ seed }))),
  ];
}

/** Worlds with a defect put in, which the checks must find. */
const spoilt = (): Order[] => ALL_SABOTAGES.map((sabotage, seed) => ({ seed: seed + 1, sabotage }));

await run();
