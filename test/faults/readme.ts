import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/source.ts';

const BEGIN = '<!-- faults: written by npm run faults -->';
const END = '<!-- faults: end -->';

/** Puts the table between its two marks in the README. */
export function writeReadme(table: readonly string[]): void {
  const path = join(ROOT, 'README.md');
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error('the README has no place for the table');
  const before = text.slice(0, from + BEGIN.length);
  writeFileSync(path, `${before}\n\n${table.join('\n')}\n\n${text.slice(to)}`);
}
