import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
const MARK = join(DIST, '.build-hash');
const INPUTS = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const SERVER_ONLY = `src${sep}server${sep}`;

/** Builds the app unless `dist` already holds what these sources give. */
export async function buildIfStale(): Promise<void> {
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === hashOfInputs()) return;
  console.log('Building the app, which takes some seconds …');
  const started = performance.now();
  await build('quiet');
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** Builds the app in a process of its own, so that a server does not carry the bundler along. */
async function build(output: 'shown' | 'quiet'): Promise<void> {
  const hash = hashOfInputs();
  const script = `import { build } from 'vite'; await build({ configLoader: 'native' });`;
  const bundler = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    stdio: ['ignore', output === 'shown' ? 'inherit' : 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [exitCode] = await once(bundler, 'exit');
  if (exitCode !== 0) throw new Error('The app could not be built, see above.');
  writeFileSync(MARK, hash);
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesUnder(join(ROOT, input)))) {
    const name = relative(ROOT, path);
    if (!name.startsWith(SERVER_ONLY)) hash.update(`${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

if (import.meta.main) await build('shown');
