import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Flags for a Chromium without a screen, a sandbox of its own or any call to the outside. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];

const PLAYWRIGHT_PATIENCE_MS = 180_000;
const APT_PATIENCE_MS = 420_000;

/** An installed Chromium that starts here, or undefined. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is not an executable: ${named}`);
    return named;
  }
  const onPath = COMMANDS.flatMap((command) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command)),
  );
  const places = [...onPath, ...USUAL_PLACES, chromium.executablePath()];
  return places.find((path) => isExecutable(path) && starts(path));
}

/** Finds a Chromium or installs one by whichever way works on this machine. */
export function ensureChromium(): string {
  const failures: string[] = [];
  for (const install of [() => undefined, installByPlaywright, installByApt]) {
    const failure = install();
    const found = findChromium();
    if (found) return found;
    if (failure) failures.push(failure);
  }
  throw new Error(
    `The browser tests need Chromium and it could not be installed:\n- ${failures.join('\n- ')}\n` +
      'Install Chromium or Chrome yourself, or name it in CHROMIUM_PATH.',
  );
}

function installByPlaywright(): string {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '../cli.js');
  return attempt('playwright install chromium', PLAYWRIGHT_PATIENCE_MS, [
    [process.execPath, cli, 'install', 'chromium'],
  ]);
}

function installByApt(): string {
  const what = 'apt-get install chromium';
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebianFamily()) {
    return `${what}: only for root on Debian or Ubuntu`;
  }
  return attempt(what, APT_PATIENCE_MS, [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium'],
  ]);
}

/** Runs the commands in turn and says how that ended. */
function attempt(what: string, patienceMs: number, commands: [string, ...string[]][]): string {
  console.log(`No Chromium found, trying: ${what}`);
  for (const [command, ...args] of commands) {
    const done = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: patienceMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status !== 0) {
      return `${what}: ${done.error?.message ?? reasonIn(String(done.stderr))}`;
    }
  }
  return `${what}: it ended well, but what it installed does not start`;
}

function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  return lines.find((line) => /^(E:|.*error:)/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}

function isDebianFamily(): boolean {
  return existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A downloaded browser can lack system libraries. Elsewhere than on Linux `--version` opens it. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
