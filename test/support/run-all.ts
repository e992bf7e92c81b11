import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };

/** `npm test`: every check and every suite, to the end, then one line that sums them up. */
interface Step {
  readonly script: keyof typeof pkg.scripts;
  /** How to ask the runner for a report in JSON, and how to count in it. */
  readonly suite?: { args: string; count: (report: unknown) => Counts };
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Outcome extends Counts {
  readonly name: string;
  readonly seconds: number;
  readonly ok: boolean;
  readonly isSuite: boolean;
}

const ROOT = join(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'tpk-reports-'));
const REPORT = join(reports, 'report.json');

const vitest = {
  args: `--reporter=default --reporter=json --outputFile.json="${REPORT}"`,
  count: (report: unknown): Counts => {
    const { numPassedTests, numFailedTests } = report as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  },
};

const playwright = {
  args: '--reporter=list,json',
  count: (report: unknown): Counts => {
    const { stats } = report as { stats: Record<string, number> };
    return {
      passed: stats['expected'] ?? 0,
      failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0),
    };
  },
};

const faults = {
  args: `--report="${REPORT}"`,
  count: (report: unknown): Counts => report as Counts,
};

const STEPS: Step[] = [
  { script: 'test:prepare' },
  { script: 'check:types' },
  { script: 'check:lint' },
  { script: 'check:format' },
  { script: 'build' },
  { script: 'test:unit', suite: vitest },
  { script: 'test:server', suite: vitest },
  { script: 'test:browser', suite: vitest },
  { script: 'test:e2e', suite: playwright },
  { script: 'faults', suite: faults },
];

const outcomes: Outcome[] = [];
try {
  for (const step of STEPS) outcomes.push(await run(step));
} finally {
  rmSync(reports, { recursive: true, force: true });
}

console.log('');
for (const { name, seconds, ok, isSuite, passed, failed } of outcomes) {
  const counts = isSuite ? `, ${passed} passed, ${failed} failed` : '';
  console.log(
    `${name.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s  ${ok ? 'ok' : 'FAILED'}${counts}`,
  );
}
const sum = (of: (counts: Counts) => number) =>
  outcomes.reduce((total, each) => total + of(each), 0);
console.log('');
console.log(`${sum((each) => each.passed)} passed, ${sum((each) => each.failed)} failed`);
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;

async function run({ script, suite }: Step): Promise<Outcome> {
  const command = [pkg.scripts[script], suite?.args].filter(Boolean).join(' ');
  console.log(`\n▶ ${script}: ${pkg.scripts[script]}`);
  rmSync(REPORT, { force: true });
  const started = performance.now();
  const child = spawn(command, {
    shell: true,
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      // the Node and the programs of this project, as `npm run` would put them there
      PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
    },
  });
  const [exitCode] = await once(child, 'exit');
  const ok = exitCode === 0;
  const counts =
    suite && existsSync(REPORT)
      ? suite.count(JSON.parse(readFileSync(REPORT, 'utf8')))
      : { passed: 0, failed: 0 };
  return {
    name: script,
    seconds: (performance.now() - started) / 1000,
    ok,
    isSuite: suite !== undefined,
    passed: counts.passed,
    // a step that broke before any of its tests could fail is a failure too
    failed: ok ? counts.failed : Math.max(counts.failed, 1),
  };
}
