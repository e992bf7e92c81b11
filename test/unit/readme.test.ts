import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RECORD_KINDS } from '../../src/protocol/record-kinds.ts';
import { SETTING_NAMES } from '../../src/server/config.ts';
import { CLEAR_META, sealingOf, TABLES_WITH_SEALS } from '../../src/store/clear-columns.ts';
import { ROOT } from '../support/source.ts';

// as it reads, whatever the columns are padded to
const readme = readFileSync(`${ROOT}/README.md`, 'utf8').replaceAll(/[ \t]+/g, ' ');

const coded = (names: Iterable<string>) => [...names].map((name) => `\`${name}\``).join(', ');

it('tells every column that lies in the clear on a phone', () => {
  const kinds: readonly string[] = RECORD_KINDS;
  const others = TABLES_WITH_SEALS.filter((table) => !kinds.includes(table) && table !== 'meta');
  const record = sealingOf(RECORD_KINDS[0], undefined)?.clear ?? [];
  for (const kind of kinds) expect(sealingOf(kind, undefined)?.clear).toEqual(record);
  expect(others.length).toBeGreaterThan(4);
  const lines = [
    `| records, of every kind | ${coded(record)} |`,
    ...others.map((table) => `| \`${table}\` | ${coded(sealingOf(table, '')?.clear ?? [])} |`),
  ];
  for (const line of lines) expect(readme).toContain(line);
  expect(readme.replaceAll('\n', ' ')).toContain(
    `unless its key is one of these: ${coded(CLEAR_META)}.`,
  );
});

it('tells every setting', () => {
  expect(SETTING_NAMES.length).toBeGreaterThan(10);
  for (const name of SETTING_NAMES) expect(readme).toContain(`\`${name}\``);
});
