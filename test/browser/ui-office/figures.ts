import type { RegionTotals, TotalsResponse } from '../../../src/protocol/totals.ts';
import { REGIONS } from './stage.tsx';

/** What a server says of a region, with what the test is about. */
export function region(regionCode: string, more: Partial<RegionTotals> = {}): RegionTotals {
  return {
    regionCode,
    planned: 0,
    open: 0,
    closed: 0,
    cancelled: 0,
    invited: 0,
    filled: 0,
    photos: 0,
    socialisedOn: null,
    attended: 0,
    lastReceivedAt: null,
    ...more,
  };
}

/** Totals of the whole regency: nothing anywhere but in the regions that are given. */
export function figures(
  given: readonly RegionTotals[],
  more: Partial<TotalsResponse> = {},
): TotalsResponse {
  const byCode = new Map(given.map((each) => [each.regionCode, each]));
  const codes = REGIONS.kecamatan.flatMap(({ code, villages }) => [
    code,
    ...villages.map((village) => village.code),
  ]);
  return {
    regions: codes.map((code) => byCode.get(code) ?? region(code)),
    proposals: [],
    openConflicts: 0,
    serverTime: '2026-11-24T03:00:00.000Z',
    ...more,
  };
}
