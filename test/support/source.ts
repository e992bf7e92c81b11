import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import type { Import } from './rooms.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const SRC = join(ROOT, 'src');

export interface SourceFile {
  /** From the folder that was read, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder whose name ends so. */
export function filesBelow(folder: string, endings: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** Every import, re-export and `import()` of one file. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const { program, module } = parseSync(path, text);
  const found = program.body.flatMap((node) => {
    if (node.type === 'ImportDeclaration') {
      return [{ source: node.source.value, isType: node.importKind === 'type' }];
    }
    if (
      (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') &&
      node.source
    ) {
      return [{ source: node.source.value, isType: node.exportKind === 'type' }];
    }
    return [];
  });
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    source: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    isType: false,
  }));
  return [...found, ...dynamic].map(({ source, isType }) => {
    const isPackage = !source.startsWith('.');
    const to = isPackage
      ? source
      : normalize(join(dirname(path), source))
          .split(sep)
          .join('/');
    return { from: path, to, isPackage, isType };
  });
}

/** Whether a file does nothing but hand on what other files export. */
export function isBarrel({ path, text }: SourceFile): boolean {
  const { body } = parseSync(path, text).program;
  return (
    body.length > 0 &&
    body.every(
      (node) => 'source' in node && node.source !== null && node.type !== 'ImportDeclaration',
    )
  );
}

/** The first cycle that the imports make, as the files along it. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) {
    if (!isPackage) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of targets.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
