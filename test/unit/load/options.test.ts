import { expect, test } from 'vitest';
import { readOptions } from '../../load/options.ts';

test('one regency is on SQLite, and what is shared on PostgreSQL', () => {
  expect(readOptions([])).toMatchObject({ engine: 'sqlite', villages: 295, minutes: 10 });
  expect(readOptions(['--processes', '2'])).toMatchObject({ engine: 'postgresql', processes: 2 });
  expect(readOptions(['--regencies', '10'])).toMatchObject({ engine: 'postgresql' });
});

test.each([
  [['--villages', '0'], '--villages is a whole number from 1 to 700'],
  [['--minutes', '1.5'], '--minutes is a whole number from 0 to 60'],
  [['--engine', 'mysql'], '--engine is sqlite or postgresql'],
  [['--engine', 'sqlite', '--processes', '2'], 'An SQLite file has one process'],
])('%j is refused in words', (args, words) => {
  expect(() => readOptions(args)).toThrow(words);
});

test('help is asked for, and nothing runs', () => {
  expect(readOptions(['--help'])).toBe('help');
});
