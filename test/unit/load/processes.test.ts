import { expect, test } from 'vitest';
import { percentile } from '../../load/meter.ts';
import { withChildren } from '../../load/processes.ts';

const process = (pid: number, parent: number) => ({ pid, parent, memory: 0, cpu: 0 });

test('children of children count, whatever stands first, and nobody else’s', () => {
  const all = [process(4, 3), process(3, 2), process(2, 1), process(9, 8)];
  expect(withChildren(all, [2]).map(({ pid }) => pid)).toEqual([4, 3, 2]);
});

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([50, 95, 99].map((of) => percentile(values, of))).toEqual([51, 96, 100]);
  expect(percentile([], 50)).toBe(0);
});
