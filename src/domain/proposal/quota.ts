import type { ProposalKind } from './kinds.ts';

/**
 * What a regency may be held to in a period; null where there is no limit. `balanced`: people
 * added may not exceed those removed (as in Grobogan, November 2019: 66 and 66).
 */
export interface Quota {
  readonly additions: number | null;
  readonly removals: number | null;
  readonly balanced: boolean;
}

export const NO_QUOTA: Quota = { additions: null, removals: null, balanced: false };

/** People, not proposals. */
export interface QuotaUse {
  readonly additions: number;
  readonly removals: number;
}

/** The people that proposals would add and take off; corrections count for neither. */
export function quotaUse(
  proposals: readonly { readonly kind: ProposalKind; readonly people: number }[],
): QuotaUse {
  const sum = (kind: ProposalKind) =>
    proposals.reduce((total, one) => total + (one.kind === kind ? one.people : 0), 0);
  return { additions: sum('new'), removals: sum('removal') };
}

export type QuotaExcess =
  | { readonly code: 'additions' | 'removals'; readonly used: number; readonly allowed: number }
  | { readonly code: 'unbalanced'; readonly used: number; readonly allowed: number };

/** Where the use goes beyond the quota. It warns: what is left out is the village's decision. */
export function quotaExcess(quota: Quota, use: QuotaUse): QuotaExcess[] {
  const excess: QuotaExcess[] = [];
  for (const code of ['additions', 'removals'] as const) {
    const allowed = quota[code];
    if (allowed !== null && use[code] > allowed) excess.push({ code, used: use[code], allowed });
  }
  if (quota.balanced && use.additions > use.removals) {
    excess.push({ code: 'unbalanced', used: use.additions, allowed: use.removals });
  }
  return excess;
}
