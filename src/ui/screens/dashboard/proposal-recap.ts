import type { ProposalKind } from '../../../domain/proposal/kinds.ts';
import type { ProposalState } from '../../../domain/proposal/step.ts';
import { kecamatanOf } from '../../../domain/region.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import type { ProposalTotals } from '../../../protocol/totals.ts';

/** Where proposals stand, as a meeting of the TKPKD asks for it. */
export const PLACES = [
  'village',
  'kecamatan',
  'regency',
  'entered',
  'returned',
  'rejected',
] as const;
export type Place = (typeof PLACES)[number];

/** What was not agreed, or was withdrawn, is not on its way anywhere. */
const PLACE_OF: Readonly<Record<ProposalState, Place | null>> = {
  draft: 'village',
  agreed: 'village',
  postponed: 'village',
  submitted: 'kecamatan',
  verified: 'regency',
  received: 'regency',
  entered: 'entered',
  returned: 'returned',
  rejected: 'rejected',
  declined: null,
  withdrawn: null,
};

export type PlaceCounts = Readonly<Record<Place, number>> & { readonly all: number };

export interface ProposalRecapRow {
  readonly code: string;
  readonly counts: PlaceCounts;
}

export interface ProposalRecap {
  readonly rows: readonly ProposalRecapRow[];
  readonly sum: PlaceCounts;
}

type Counting = Record<Place, number> & { all: number };

const none = (): Counting => ({
  village: 0,
  kecamatan: 0,
  regency: 0,
  entered: 0,
  returned: 0,
  rejected: 0,
  all: 0,
});

/** Keys of the periods of which there are any, the latest first. */
export function periodsIn(totals: readonly ProposalTotals[]): string[] {
  return [...new Set(totals.map(({ period }) => period))].sort().reverse();
}

/**
 * A period's proposals by kecamatan; by village where only one kecamatan is named.
 * @param kind empty for all
 */
export function proposalRecap(
  totals: readonly ProposalTotals[],
  regions: RegencyRegions,
  filter: { readonly period: string; readonly kind: ProposalKind | ''; readonly only?: string },
): ProposalRecap {
  const { period, kind, only } = filter;
  const kecamatan = regions.kecamatan.find(({ code }) => code === only);
  const codes = (kecamatan?.villages ?? regions.kecamatan).map(({ code }) => code);
  const counts = new Map(codes.map((code) => [code, none()]));
  const sum = none();
  for (const one of totals) {
    const place = PLACE_OF[one.state];
    if (one.period !== period || (kind !== '' && one.kind !== kind) || place === null) continue;
    const code = kecamatan === undefined ? kecamatanOf(one.regionCode) : one.regionCode;
    const row = counts.get(code ?? '');
    if (row === undefined) continue;
    for (const each of [row, sum]) {
      each[place] += one.proposals;
      each.all += one.proposals;
    }
  }
  const rows = [...counts].map(([code, own]) => ({ code, counts: own }));
  return { rows: rows.filter(({ counts: { all } }) => all > 0), sum };
}
