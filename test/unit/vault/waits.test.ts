import { describe, expect, it } from 'vitest';
import type { PinLock } from '../../../src/vault/lock.ts';
import { countTry, forgetTries, waitAfter, waitLeft } from '../../../src/vault/waits.ts';

const LOCK: PinLock = {
  version: 1,
  kdf: { name: 'argon2id', memoryKib: 19_456, passes: 2, lanes: 1, salt: 'AA==' },
  wrapped: 'AA==',
  iv: 'AA==',
  failures: 0,
  nextTryAt: 0,
};
const NOW = Date.parse('2026-11-24T02:00:00Z');

function afterTries(count: number): PinLock {
  return Array.from({ length: count }).reduce<PinLock>((lock) => countTry(lock, NOW), LOCK);
}

describe('the wait after wrong PINs', () => {
  it('is none for the first slips, then longer and longer, and ends at an hour', () => {
    const waits = Array.from({ length: 14 }, (_, index) => waitAfter(index + 1));
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(60 * 60 * 1000);
  });

  it('makes a try of all PINs take a lifetime', () => {
    const total = 10 * 60 * 60 * 1000 + 999_990 * waitAfter(20);
    expect(total / (365 * 24 * 60 * 60 * 1000)).toBeGreaterThan(100);
  });

  it('runs down by the clock', () => {
    const lock = afterTries(4);
    expect(waitLeft(lock, NOW)).toBe(15_000);
    expect(waitLeft(lock, NOW + 14_000)).toBe(1_000);
    expect(waitLeft(lock, NOW + 15_000)).toBe(0);
  });

  it('does not lock a person out whose clock was set back by a year', () => {
    const lock = afterTries(6);
    const yearBefore = NOW - 365 * 24 * 60 * 60 * 1000;
    expect(waitLeft(lock, yearBefore)).toBe(waitAfter(6));
  });

  it('is forgotten after a right PIN', () => {
    const lock = forgetTries(afterTries(9));
    expect(lock).toEqual(LOCK);
    expect(waitLeft(lock, NOW)).toBe(0);
  });
});
