import { isWithin } from '../../domain/region.ts';
import type { RegencyRegions } from '../../domain/region.ts';

/** Codes of the villages that lie in these regions. */
export function villagesIn(regions: RegencyRegions | null, scopes: readonly string[]): string[] {
  return (regions?.kecamatan ?? [])
    .flatMap(({ villages }) => villages.map(({ code }) => code))
    .filter((code) => scopes.some((scope) => isWithin(code, scope)));
}
