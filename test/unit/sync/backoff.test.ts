import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '../../../src/sync/backoff.ts';

test('waits double from one second to five minutes', () => {
  expect([1, 2, 3, 9, 10, 40].map((failures) => backoffMs(failures, 1))).toEqual([
    1000, 2000, 4000, 256_000, 300_000, 300_000,
  ]);
});

test('jitter takes off at most half', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const most = backoffMs(failures, 1);
        const wait = backoffMs(failures, random);
        expect(wait).toBeGreaterThanOrEqual(most / 2);
        expect(wait).toBeLessThanOrEqual(most);
      },
    ),
  );
});
