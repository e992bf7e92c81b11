import { encodeBytes } from './base64.ts';
import type { Derive, KdfSettings } from './kdf.ts';

export type KdfCost = Pick<KdfSettings, 'memoryKib' | 'passes' | 'lanes'>;

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. No phone gets less. */
export const LEAST: KdfCost = { memoryKib: 19_456, passes: 2, lanes: 1 };

/** More memory than this a browser on a small phone may refuse. */
const MOST_KIB = 65_536;
const MOST_PASSES = 6;

/** What a person waits for when they open the app, in ms. */
const AIM_MS = 700;

/** A quarter of the least: says how fast the phone is without costing it another wait. */
const PROBE: KdfCost = { memoryKib: 9_728, passes: 1, lanes: 1 };

/** As good as no work: what it takes is the start of a worker. */
const NOTHING: KdfCost = { memoryKib: 64, passes: 1, lanes: 1 };

/**
 * The cost that takes this phone about `AIM_MS`: memory first, which is what a guesser's hardware
 * lacks, then passes. A phone on which the least already takes longer pays the least.
 */
export async function calibrate(
  derive: Derive,
  now: () => number = () => performance.now(),
): Promise<KdfCost> {
  const timed = async (cost: KdfCost) => {
    const startedAt = now();
    await derive('000000', { name: 'argon2id', ...cost, salt: encodeBytes(new Uint8Array(16)) });
    return now() - startedAt;
  };
  // the first also fetches the worker's script, perhaps over a slow line
  await timed(NOTHING);
  const startMs = await timed(NOTHING);
  return costFor((await timed(PROBE)) - startMs);
}

/** The cost for a phone that took `probeMs` for the probe. */
export function costFor(probeMs: number): KdfCost {
  const affordable = (PROBE.memoryKib * PROBE.passes * AIM_MS) / Math.max(1, probeMs);
  const mib = Math.floor(affordable / LEAST.passes / 1024);
  const memoryKib = Math.min(MOST_KIB, Math.max(LEAST.memoryKib, mib * 1024));
  const passes = Math.floor(affordable / memoryKib);
  return { memoryKib, passes: Math.min(MOST_PASSES, Math.max(LEAST.passes, passes)), lanes: 1 };
}
