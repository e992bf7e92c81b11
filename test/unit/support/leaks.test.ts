import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { leaksOf, namesBelow } from '../../support/leaks.ts';

const VALUES = ['Ngatinem Wibowo', '3316095205800001', ''];

it.each([
  'GET /warga/3316095205800001 200',
  'http://localhost/warga?q=3316%200952%200580%200001',
  'usulan-3316.0952-0580 0001.xlsx',
  'http://localhost/warga?nama=Ngatinem+Wibowo',
  'http://localhost/warga?nama=Ngatinem%20Wibowo',
  'DUPLICATE KEY: NGATINEM WIBOWO',
])('finds what has leaked: %s', (line) => {
  expect(leaksOf(VALUES, { log: ['started', line] })).toEqual([`log: ${line}`]);
});

it('finds nothing in what is not personal', () => {
  const lines = ['2026-11-24T02:00:00.000Z POST /api/sync/push 200 12 ms 3316', '100%', '%E0%A4%A'];
  expect(leaksOf(VALUES, { log: lines, urls: ['http://localhost/warga'] })).toEqual([]);
});

it('knows the names of all files below a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tpk-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'photos'));
  writeFileSync(join(folder, 'photos', 'one.jpg'), '');
  expect(namesBelow(folder).sort()).toEqual(['photos', join('photos', 'one.jpg')]);
});
