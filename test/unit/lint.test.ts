import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/source.ts';

interface Finding {
  readonly filename: string;
  readonly code: string;
}

const IMPORTS = 'eslint(no-restricted-imports)';
const GLOBALS = 'eslint(no-restricted-globals)';

/** One offence a file, and the rule that must find it. */
const FORBIDDEN: Record<string, [code: string, rule: string]> = {
  'src/domain/a.ts': [`export { a } from '../protocol/push.ts';`, IMPORTS],
  'src/domain/b.ts': [`import 'valibot';`, IMPORTS],
  'src/i18n/a.ts': [`import '../domain/role.ts';`, IMPORTS],
  'src/protocol/a.ts': [`import '../store/mutate.ts';`, IMPORTS],
  'src/protocol/b.ts': [`import '@noble/hashes/sha2.js';`, IMPORTS],
  'src/protocol/mutations/c.ts': [`import type { A } from '../../vault/keys.ts';`, IMPORTS],
  'src/vault/a.ts': [`import '../protocol/push.ts';`, IMPORTS],
  'src/vault/b.ts': [`import 'node:crypto';`, IMPORTS],
  'src/store/a.ts': [`import '../sync/engine.ts';`, IMPORTS],
  'src/store/queries/b.ts': [`export const b = () => import('../../ui/app.tsx');`, IMPORTS],
  'src/sync/a.ts': [`import 'dexie';`, IMPORTS],
  'src/sync/b.ts': [`import '../vault/keys.ts';`, IMPORTS],
  'src/sync/c.ts': [`export const c = () => fetch('/api');`, GLOBALS],
  'src/documents/a.ts': [`import '../store/mutate.ts';`, IMPORTS],
  'src/ui/a.tsx': [`import '../service-worker/sw.ts';`, IMPORTS],
  'src/ui/parts/b.tsx': [`import '../../sync/engine.ts';`, IMPORTS],
  'src/ui/parts/c.tsx': [`import { c } from '../../protocol/push.ts';\nc();`, IMPORTS],
  'src/ui/parts/d.tsx': [
    `export const d = () => window.fetch('/');`,
    'eslint(no-restricted-properties)',
  ],
  'src/ui/screens/team/a.tsx': [`import '../meetings/list.tsx';`, IMPORTS],
  'src/ui/screens/team/parts/b.tsx': [`import '../../meetings/list.tsx';`, IMPORTS],
  'src/service-worker/a.ts': [`import '../domain/role.ts';`, IMPORTS],
  'src/server/a.ts': [`import '../store/mutate.ts';`, IMPORTS],
  'src/server/routes/b.ts': [`import 'kysely';`, IMPORTS],
  'src/server/routes/c.ts': [`console.log(1);`, 'eslint(no-console)'],
  'src/main.tsx': [`import './server/main.ts';`, IMPORTS],
  'src/ui/e.tsx': [`export const e = (x: any) => x;`, 'typescript(no-explicit-any)'],
  'src/ui/f.tsx': [`export * from './e.tsx';`, 'oxc(no-barrel-file)'],
  'src/store/c.ts': [`Promise.resolve(1);`, 'typescript(no-floating-promises)'],
  'src/store/cycle-a.ts': [`import './cycle-b.ts';`, 'import(no-cycle)'],
  'src/store/cycle-b.ts': [`import './cycle-a.ts';`, 'import(no-cycle)'],
};

const ALLOWED: Record<string, string> = {
  'src/protocol/fine.ts': `import 'valibot';\nimport '../domain/role.ts';`,
  'src/store/fine.ts': `import 'dexie';\nimport '../vault/keys.ts';`,
  'src/sync/api.ts': `export const send = () => fetch('/api');`,
  'src/ui/parts/fine.tsx': `import '../../sync/status.ts';\nimport type { A } from '../../protocol/push.ts';\nexport type B = A;`,
  'src/ui/screens/team/fine.tsx': `import '../../parts/list.tsx';\nimport './members.tsx';\nimport '../../../store/mutate.ts';`,
  'src/ui/shell.tsx': `export const sync = () => import('./screens/sync/page.tsx');`,
  'src/server/storage/fine.ts': `import 'kysely';\nimport 'node:sqlite';`,
  'src/server/mutations/fine.ts': `import 'kysely';\nimport '../storage/fine.ts';`,
  'src/server/main.ts': `console.log(1);`,
};

let folder: string;
let findings: Finding[];
let exitCode: number | null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tpk-lint-'));
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"types":[]}}');
  const codes = Object.entries(FORBIDDEN).map(([path, [code]]) => [path, code] as const);
  for (const [path, code] of [...codes, ...Object.entries(ALLOWED)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format', 'json'], {
    cwd: folder,
  });
  exitCode = run.status;
  findings = JSON.parse(String(run.stdout)).diagnostics;
});
afterAll(() => rmSync(folder, { recursive: true }));

const rulesIn = (path: string) =>
  findings.filter((finding) => finding.filename === path).map((finding) => finding.code);

describe('the linter', () => {
  it('ends badly when it finds something', () => {
    expect(exitCode).toBe(1);
  });

  it.each(Object.entries(FORBIDDEN))('refuses what %s does', (path, [, rule]) => {
    expect(rulesIn(path)).toContain(rule);
  });

  it.each(Object.entries(ALLOWED))('lets %s pass', (path) => {
    expect(rulesIn(path)).toEqual([]);
  });
});
