import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RegencyRegions } from '../../domain/region.ts';
import { buildRegency, requireRegencyCode } from './build.ts';

/**
 * The regions of one regency: from the file that comes with the app, else from the cache, which is
 * filled from the national list the first time a regency is asked for.
 */
export function loadRegency(code: string, cacheDir: string): RegencyRegions {
  requireRegencyCode(code);
  const bundled = join(import.meta.dirname, `${code}.json`);
  const cached = join(cacheDir, 'regions', `${code}.json`);
  return read(bundled) ?? read(cached) ?? writeRegency(code, cached);
}

/** Builds the file of one regency. It appears whole or not at all. */
export function writeRegency(code: string, path: string): RegencyRegions {
  const regions = buildRegency(code);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, `${JSON.stringify(regions)}\n`);
  renameSync(`${path}.part`, path);
  return regions;
}

function read(path: string): RegencyRegions | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RegencyRegions) : undefined;
}
