import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/source.ts';
import { freePort } from './free-port.ts';

export interface Balancer {
  readonly origin: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/**
 * nginx in front of several processes, with the settings that the README shows for it, but for the
 * certificate and the addresses.
 * @throws Error where nginx is not installed
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'tpk-nginx-'));
  const port = await freePort();
  const conf = join(folder, 'nginx.conf');
  writeFileSync(conf, settings(folder, port, ports));
  const child = spawn('nginx', ['-c', conf, '-p', folder], { stdio: 'ignore' });
  const failed = once(child, 'error').then(() => {
    throw new Error('nginx is needed for several processes: install it (apt install nginx-light)');
  });
  const ended = once(child, 'exit');
  await Promise.race([reachable(port, ended), failed]);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settings(folder: string, port: number, ports: readonly number[]): string {
  const shown = /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
  if (shown === undefined) throw new Error('The README shows no settings of nginx');
  const servers = ports.map((each) => `server 127.0.0.1:${each};`).join(' ');
  const own = shown
    .replace(/(upstream tpk \{).*?\}/s, `$1 ${servers} }`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replaceAll(/^\s*(?:ssl_\w+|server_name) .*$/gm, '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  return [
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;`,
    // as root it would hand its files to a user that cannot reach this folder
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes 1;',
    'events { worker_connections 4096; }',
    `http { access_log off;\n${temporary}\n${own} }`,
  ].join('\n');
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

async function reachable(port: number, ended: Promise<unknown>): Promise<void> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const health = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    await health?.body?.cancel();
    if (health?.ok) return;
    if (isOver || performance.now() > deadline) throw new Error('nginx did not start');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
