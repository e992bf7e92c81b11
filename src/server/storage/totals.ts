import type { RegionTotals } from '../../protocol/totals.ts';
import type { Storage } from './database.ts';

export interface Totals {
  readonly regions: RegionTotals[];
  readonly openConflicts: number;
}

/**
 * What has arrived, for each of `regions` (codes of kecamatan and villages, at any number).
 * @param today WIB calendar day, which tells planned meetings from those whose day has come
 */
export async function readTotals(
  _storage: Storage,
  _regions: readonly string[],
  _today: string,
): Promise<Totals> {
  throw new Error('not written yet');
}
