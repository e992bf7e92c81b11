import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { chromiumFlags, ensureChromium } from '../../support/chromium.ts';

/** Process groups of browsers that run: none may outlive this process. */
const running = new Set<number>();
process.on('exit', () => {
  for (const group of running) process.kill(-group, 'SIGKILL');
});

/** A real browser with a profile on the disk, which can be ended by SIGKILL. */
export class RealBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'tpk-faults-profile-'));
  readonly #address: string;
  readonly #kept: (entry: { id: string; creates: string[] }) => void;
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  constructor(address: string, kept: (entry: { id: string; creates: string[] }) => void) {
    this.#address = address;
    this.#kept = kept;
  }

  async start(): Promise<void> {
    const flags = ['--headless=new', '--remote-debugging-port=0', '--disable-dev-shm-usage'];
    const profile = `--user-data-dir=${this.#profile}`;
    // a group of its own, which ends as a whole
    const options = { stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] };
    const args = [...chromiumFlags, ...flags, profile, 'about:blank'];
    const child = spawn(ensureChromium(), args, { ...options, detached: true });
    this.#process = child;
    if (child.pid !== undefined) running.add(child.pid);
    const endpoint = await new Promise<string>((resolve, reject) => {
      createInterface(child.stderr).on('line', (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error('Chromium did not start')));
    });
    this.#browser = await chromium.connectOverCDP(endpoint);
  }

  /** One more tab with the phone in it. */
  async openTab(): Promise<Page> {
    const context = this.#browser?.contexts()[0];
    if (context === undefined) throw new Error('the browser is not running');
    const page = await context.newPage();
    await page.exposeFunction('kept', this.#kept);
    await page.goto(this.#address);
    await page.waitForFunction(() => 'sim' in globalThis);
    return page;
  }

  /** SIGKILL to all of it: nothing finishes anything. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === null || child.pid === undefined) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    running.delete(child.pid);
    this.#process = null;
    await this.#browser?.close().catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
