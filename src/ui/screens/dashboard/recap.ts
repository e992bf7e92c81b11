import type { RegencyRegions, Village } from '../../../domain/region.ts';
import type { RegionTotals, TotalsResponse } from '../../../protocol/totals.ts';

/** Sums over a region and what lies below it. */
export interface Figures {
  readonly planned: number;
  readonly open: number;
  readonly closed: number;
  readonly cancelled: number;
  readonly invited: number;
  readonly filled: number;
  /** Villages, and those of which somebody came to a socialisation. */
  readonly villages: number;
  readonly reached: number;
  readonly lastReceivedAt: string | null;
}

export interface VillageRecap extends Figures {
  readonly code: string;
  readonly village: Village;
  readonly socialisedOn: string | null;
  readonly attended: number;
}

export interface KecamatanRecap extends Figures {
  readonly code: string;
  readonly name: string;
  /** The kecamatan's own meetings, without those of its villages. */
  readonly own: Figures;
  readonly villageRecaps: readonly VillageRecap[];
}

export interface Recap {
  readonly sum: Figures;
  readonly kecamatan: readonly KecamatanRecap[];
}

const NOTHING: Figures = {
  planned: 0,
  open: 0,
  closed: 0,
  cancelled: 0,
  invited: 0,
  filled: 0,
  villages: 0,
  reached: 0,
  lastReceivedAt: null,
};

/** What has arrived, by kecamatan and village; only of regions that the totals speak of. */
export function recapOf(totals: TotalsResponse, regions: RegencyRegions): Recap {
  const byCode = new Map(totals.regions.map((each) => [each.regionCode, each]));
  const kecamatan = regions.kecamatan
    .filter(({ code, villages }) => byCode.has(code) || villages.some((v) => byCode.has(v.code)))
    .map(({ code, name, villages }): KecamatanRecap => {
      const own = figuresOf(byCode.get(code));
      const villageRecaps = villages.map((village) => villageRecap(village, byCode));
      return { ...sum([own, ...villageRecaps]), code, name, own, villageRecaps };
    });
  return { sum: sum(kecamatan), kecamatan };
}

function villageRecap(village: Village, byCode: ReadonlyMap<string, RegionTotals>): VillageRecap {
  const totals = byCode.get(village.code);
  const socialisedOn = totals?.socialisedOn ?? null;
  return {
    ...figuresOf(totals),
    villages: 1,
    reached: socialisedOn === null ? 0 : 1,
    code: village.code,
    village,
    socialisedOn,
    attended: totals?.attended ?? 0,
  };
}

function figuresOf(totals: RegionTotals | undefined): Figures {
  if (totals === undefined) return NOTHING;
  const { planned, open, closed, cancelled, invited, filled, lastReceivedAt } = totals;
  return { ...NOTHING, planned, open, closed, cancelled, invited, filled, lastReceivedAt };
}

function sum(parts: readonly Figures[]): Figures {
  return parts.reduce(
    (total, part): Figures => ({
      planned: total.planned + part.planned,
      open: total.open + part.open,
      closed: total.closed + part.closed,
      cancelled: total.cancelled + part.cancelled,
      invited: total.invited + part.invited,
      filled: total.filled + part.filled,
      villages: total.villages + part.villages,
      reached: total.reached + part.reached,
      lastReceivedAt: later(total.lastReceivedAt, part.lastReceivedAt),
    }),
    NOTHING,
  );
}

/** The later of two instants as `Date.toISOString` writes them. */
function later(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

/** Meetings that take place: all but those called off. */
export function meetingsOf({ planned, open, closed }: Figures): number {
  return planned + open + closed;
}

export const LEVELS = ['none', 'some', 'most', 'all'] as const;
/** How far the villages of a region have been reached: none, under half, half or more, all. */
export type Level = (typeof LEVELS)[number];

/** The level of a share of villages. */
export function levelOf({ reached, villages }: Pick<Figures, 'reached' | 'villages'>): Level {
  if (reached === 0) return 'none';
  if (reached >= villages) return 'all';
  return reached * 2 < villages ? 'some' : 'most';
}
