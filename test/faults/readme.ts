import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../support/source.ts';

const BEGIN = '<!-- faults: written by npm run faults -->';
const END = '<!-- faults: end -->';

/** Puts a text between its two marks in the README. */
export async function writeReadme(words: string): Promise<void> {
  const path = join(ROOT, 'README.md');
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error('the README has no place for the table');
  const before = text.slice(0, from + BEGIN.length);
  const whole = `${before}\n\n${words}\n\n${text.slice(to)}`;
  const style = await resolveConfig(path);
  writeFileSync(path, await format(whole, { ...style, filepath: path }));
}
