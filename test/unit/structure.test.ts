import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { offence, type Import } from '../support/rooms.ts';
import { filesBelow, findCycle, importsOf, isBarrel, ROOT, SRC } from '../support/source.ts';

const CODE = /\.tsx?$/;
const sources = filesBelow(SRC, CODE).filter((file) => !file.path.endsWith('.d.ts'));
const imports = sources.flatMap(importsOf);

const edge = (from: string, to: string, more: Partial<Import> = {}): Import => ({
  from,
  to,
  isPackage: false,
  isType: false,
  ...more,
});

describe('the rooms of src', () => {
  it('import only what the table allows', () => {
    const offences = imports.flatMap((each) => {
      const reason = offence(each);
      return reason ? [`${each.from} → ${each.to}: ${reason}`] : [];
    });
    expect(offences).toEqual([]);
    expect(imports.length).toBeGreaterThan(0);
  });

  it.each([
    edge('domain/meeting.ts', 'protocol/push.ts'),
    edge('domain/meeting.ts', 'valibot', { isPackage: true }),
    edge('protocol/push.ts', 'dexie', { isPackage: true }),
    edge('sync/engine.ts', 'vault/keys.ts'),
    edge('ui/parts/list.tsx', 'sync/engine.ts'),
    edge('ui/parts/list.tsx', 'protocol/push.ts'),
    edge('ui/screens/team/index.tsx', 'ui/screens/meetings/list.tsx'),
    edge('server/routes/sync.ts', 'kysely', { isPackage: true }),
    edge('server/routes/sync.ts', 'store/outbox.ts'),
    edge('store/mutate.ts', 'main.tsx'),
    edge('main.tsx', 'server/main.ts'),
  ])('refuse $from → $to', (forbidden) => {
    expect(offence(forbidden)).toBeDefined();
  });

  it.each([
    edge('ui/parts/list.tsx', 'sync/status.ts'),
    edge('ui/parts/list.tsx', 'protocol/push.ts', { isType: true }),
    edge('ui/screens/team/index.tsx', 'ui/parts/list.tsx'),
    edge('server/storage/tables.ts', 'kysely', { isPackage: true }),
    edge('main.tsx', 'sync/engine.ts'),
  ])('allow $from → $to', (allowed) => {
    expect(offence(allowed)).toBeUndefined();
  });

  it('make no cycle', () => {
    expect(findCycle(imports)).toBeUndefined();
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b']);
  });

  it('have no file that only hands on other files', () => {
    expect(sources.filter(isBarrel).map((file) => file.path)).toEqual([]);
    expect(isBarrel({ path: 'index.ts', text: `export * from './a.ts';` })).toBe(true);
  });
});

describe('the files of src', () => {
  const lengths = sources
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const atShare = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]?.lines;

  it('stay short: none over 400 lines, nine of ten within 250, half within 80', () => {
    expect(lengths.filter((file) => file.lines > 400)).toEqual([]);
    expect(atShare(0.9)).toBeLessThanOrEqual(250);
    expect(atShare(0.5)).toBeLessThanOrEqual(80);
  });

  it('use nothing in the client that the oldest phones lack (Chrome 107, Safari 16.4)', () => {
    const tooNew = [
      /\.(toSorted|toReversed|toSpliced|isWellFormed)\(/,
      /\b(Object|Map)\.groupBy\b/,
      /\bPromise\.(withResolvers|try)\b/,
      /\b(Array\.fromAsync|AbortSignal\.any|URL\.canParse|Iterator\.from|Response\.json)\b/,
      /\b(to|from)(Base64|Hex)\b\(/,
      /\bscheduler\.yield\b|\brequestIdleCallback\b/,
    ];
    const uses = sources
      .filter((file) => !file.path.startsWith('server/'))
      .flatMap(({ path, text }) =>
        tooNew
          .flatMap((pattern) => (pattern.exec(text) ?? []).slice(0, 1))
          .map((use) => `${path}: ${use}`),
      );
    expect(uses).toEqual([]);
  });
});

describe('the repository', () => {
  it('has no test that is left out or runs alone', () => {
    const marked = filesBelow(`${ROOT}/test`, /\.(test|spec)\.tsx?$/).filter(({ text }) =>
      /\b(it|test|describe|suite)(\.\w+)*\.(only|skip|todo|fixme)\b|(?<![.\w])(xit|fit|xdescribe|fdescribe)\(/.test(
        text,
      ),
    );
    expect(marked.map((file) => file.path)).toEqual([]);
  });

  it('keeps its top level small', () => {
    const expected = new Set([
      'src',
      'public',
      'test',
      'index.html',
      'vite.config.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
    ]);
    const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' });
    const topLevel = new Set(tracked.split('\n').map((path) => path.split('/')[0] ?? ''));
    const unexpected = [...topLevel].filter((name) => !name.startsWith('.') && !expected.has(name));
    expect(unexpected.filter(Boolean)).toEqual([]);
  });
});
