import { join } from 'node:path';
import { writeRegency } from './load.ts';

/** `npm run regions -- 33.16` writes the file of one regency beside this one. */
const code = process.argv[2] ?? '33.16';
const path = join(import.meta.dirname, `${code}.json`);

try {
  const { name, kecamatan } = writeRegency(code, path);
  const villages = kecamatan.reduce((sum, each) => sum + each.villages.length, 0);
  console.log(`${path}: ${name}, ${kecamatan.length} kecamatan, ${villages} villages`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
