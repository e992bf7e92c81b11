import type { RegencyRegions } from '../../domain/region.ts';
import type { Stamp } from '../../protocol/row.ts';
import type { Applied } from '../storage/applied.ts';
import type { Caller } from '../storage/caller.ts';
import type { WorkingSet } from './working-set.ts';

/** What all mutations of one push have in common. */
export interface Delivery {
  readonly caller: Caller;
  readonly set: WorkingSet;
  /** What was applied before, by mutation id; grows as the push is worked through. */
  readonly applied: Map<string, Applied>;
  /** Instant of arrival by the server's clock. */
  readonly now: string;
  /** Seconds by which the device's clock is off; null within tolerance. */
  readonly clockStray: number | null;
  /** The regency's, where rules are to look a code up. */
  readonly regions?: RegencyRegions;
}

/** The caller's stamp on what was done at `occurredAt`. */
export function stampOf({ caller, now, clockStray }: Delivery, occurredAt: string): Stamp {
  const { accountId, name, deviceId } = caller;
  return { accountId, name, deviceId, occurredAt, receivedAt: now, clockStray };
}
