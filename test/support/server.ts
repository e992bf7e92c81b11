import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './source.ts';

export interface ServerOptions {
  /** The built app; without it only the endpoint is served. */
  readonly distDir?: string;
  /** A PostgreSQL database; without it an SQLite file. */
  readonly databaseUrl?: string;
  /** Settings on top of the test's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A real server in a process of its own, with a data folder of its own. */
export interface TestServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  /** Of the process that runs now. */
  readonly pid: number | undefined;
  readonly dataDir: string;
  /** The one-time link that its first start printed. */
  readonly firstLink: string;
  /** Everything that it has printed, over all its lives. */
  readonly logs: readonly string[];
  /** Asks it to stop, and answers its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Stops it where it runs, and erases its data. */
  dispose(): Promise<void>;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const RUN_MAIN = `
  const { main } = await import(process.env.TPK_MAIN);
  await main({ distDir: process.env.TPK_DIST || undefined });
`;

/** Starts the server on a free port and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tpk-server-'));
  const logs: string[] = [];
  const env = { DATA_DIR: dataDir, CHECK_RESPONSES: '1', ...options.env };
  let child = launch(options, { ...env, PORT: '0' }, logs);
  const port = await portOf(child, logs);
  await answers(port, child, logs);
  const firstLink = logs.find((line) => line.includes('/gabung#'))?.trim() ?? '';

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  }

  const server: TestServer = {
    origin: `http://localhost:${port}`,
    port,
    get pid() {
      return child.pid;
    },
    dataDir,
    firstLink,
    logs,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
    async restart() {
      await end('SIGTERM');
      child = launch(options, { ...env, PORT: String(port) }, logs);
      await answers(port, child, logs);
    },
    async dispose() {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
    [Symbol.asyncDispose]: () => server.dispose(),
  };
  return server;
}

/** Runs the server until it ends by itself: for starts that must fail. */
export function runServerToEnd(env: Readonly<Record<string, string>>): Promise<Finished> {
  return runToEnd(['--input-type=module', '--eval', RUN_MAIN], { ...mainEnv({}), ...env });
}

/** Runs a program of the server, e.g. `['src/server/admin.ts', 'account', 'list']`, to its end. */
export async function runToEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}

function launch(
  options: ServerOptions,
  env: Readonly<Record<string, string>>,
  logs: string[],
): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', RUN_MAIN], {
    cwd: ROOT,
    env: { ...inherited(), ...mainEnv(options), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => logs.push(line));
  }
  return child;
}

/** Nothing of this machine's own settings may leak into a test. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function mainEnv({ distDir, databaseUrl }: ServerOptions): Record<string, string> {
  return {
    TPK_MAIN: new URL('../../src/server/main.ts', import.meta.url).href,
    ...(distDir === undefined ? {} : { TPK_DIST: distDir }),
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
}

const PAUSE_MS = 20;
const PATIENCE_MS = 30_000;

async function portOf(child: ChildProcess, logs: readonly string[]): Promise<number> {
  return until(child, logs, () => {
    const port = / is ready at http:\/\/localhost:(\d+)/.exec(logs.join('\n'))?.[1];
    return port === undefined ? undefined : Number(port);
  });
}

async function answers(port: number, child: ChildProcess, logs: readonly string[]): Promise<void> {
  await until(child, logs, async () => {
    const health = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    await health?.body?.cancel();
    return health?.ok || undefined;
  });
}

/** Asks again and again until there is an answer; fails with the log when the process has ended. */
async function until<T>(
  child: ChildProcess,
  logs: readonly string[],
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      throw new Error(`The server did not start:\n${logs.join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
