import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

/** Files by their paths from the page's folder, each with its type. */
export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>;

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The page of a phone, with store, sync and second copy built as the app is built. */
export async function buildPage(): Promise<PageFiles> {
  const outDir = mkdtempSync(join(tmpdir(), 'tpk-faults-page-'));
  const root = join(import.meta.dirname, 'page');
  const options = { outDir, emptyOutDir: true, modulePreload: false };
  await build({ configFile: false, logLevel: 'error', root, base: '/sim/', build: options });
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true });
  const found = files.flatMap((file) => {
    if (!file.isFile()) return [];
    const path = join(file.parentPath, file.name);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return [[path.slice(outDir.length), { type, body: readFileSync(path) }] as const];
  });
  rmSync(outDir, { recursive: true });
  return new Map(found);
}
