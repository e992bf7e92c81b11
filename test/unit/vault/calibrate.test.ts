import { describe, expect, it } from 'vitest';
import { calibrate, costFor, LEAST } from '../../../src/vault/calibrate.ts';
import type { Derive } from '../../../src/vault/kdf.ts';

/** What a PIN costs on a phone that takes so long for the probe of 9.5 MiB in one pass. */
const waitOf = (probeMs: number) => {
  const { memoryKib, passes } = costFor(probeMs);
  return (probeMs * memoryKib * passes) / 9_728;
};

describe('the cost of a PIN', () => {
  it('is never below the least, however slow the phone', () => {
    for (const probeMs of [176, 500, 2_000, 60_000]) expect(costFor(probeMs)).toEqual(LEAST);
  });

  it.each([20, 40, 60, 90, 120, 150, 174])(
    'is about 700 ms where the probe takes %i ms',
    (probeMs) => {
      expect(waitOf(probeMs)).toBeGreaterThan(450);
      expect(waitOf(probeMs)).toBeLessThanOrEqual(705);
    },
  );

  it('ends at 64 MiB and six passes, however fast', () => {
    expect(costFor(0)).toEqual({ memoryKib: 65_536, passes: 6, lanes: 1 });
  });

  it('is found by one short probe, in which the start of the worker does not count', async () => {
    let clock = 0;
    const tried: number[] = [];
    const derive: Derive = (_pin, { memoryKib, passes }) => {
      // the first has to wait for the script, each for its worker
      clock += tried.length === 0 ? 4_000 : 200;
      if (memoryKib * passes > 1_000) clock += 90;
      tried.push(memoryKib * passes);
      return Promise.resolve(new Uint8Array(32));
    };
    expect(await calibrate(derive, () => clock)).toEqual(costFor(90));
    expect(tried.filter((work) => work > 1_000)).toEqual([9_728]);
  });
});
