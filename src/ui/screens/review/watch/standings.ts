import type { Deadline } from '../../../../domain/deadline.ts';
import type { Kecamatan } from '../../../../domain/region.ts';
import type { VillageStanding } from '../../../../store/queries/teams/deadlines.ts';

export type DeadlineKind = Deadline['kind'];

/** The kinds as they are told: what needs a hand first. */
export const KINDS: readonly DeadlineKind[] = ['late', 'running', 'noMeeting', 'inTime'];

/**
 * How much a village needs a hand, the most first: those past their day with nothing sent, the
 * longest first; those running out of days; those that have yet to be told; then those that have
 * sent their team.
 */
function urgency({ deadline }: VillageStanding): [rank: number, order: number] {
  if (deadline.kind === 'late') return deadline.on === null ? [0, -deadline.daysLate] : [3, 0];
  if (deadline.kind === 'running') return [1, deadline.daysLeft];
  return deadline.kind === 'noMeeting' ? [2, 0] : [4, 0];
}

/** The villages with the most urgent at the top; equals in the order of their codes. */
export function byUrgency(standings: readonly VillageStanding[]): VillageStanding[] {
  return [...standings].sort((left, right) => {
    const [leftRank, leftOrder] = urgency(left);
    const [rightRank, rightOrder] = urgency(right);
    const order = leftRank - rightRank || leftOrder - rightOrder;
    return order || left.village.code.localeCompare(right.village.code);
  });
}

export interface WatchFilter {
  /** Code of a kecamatan; empty for all. */
  readonly kecamatan: string;
  readonly kind: DeadlineKind | '';
  readonly search: string;
}

export const NO_FILTER: WatchFilter = { kecamatan: '', kind: '', search: '' };

/** The villages that the filter lets through, in the order given. */
export function filtered(
  standings: readonly VillageStanding[],
  { kecamatan, kind, search }: WatchFilter,
): VillageStanding[] {
  const wanted = search.trim().toLowerCase();
  return standings.filter(
    (one) =>
      (kecamatan === '' || one.kecamatan.code === kecamatan) &&
      (kind === '' || one.deadline.kind === kind) &&
      one.village.name.toLowerCase().includes(wanted),
  );
}

export type Counts = Readonly<Record<DeadlineKind, number>>;

/** How many villages stand where. */
export function countKinds(standings: readonly VillageStanding[]): Counts {
  const of = (kind: DeadlineKind) =>
    standings.filter(({ deadline }) => deadline.kind === kind).length;
  return {
    noMeeting: of('noMeeting'),
    running: of('running'),
    inTime: of('inTime'),
    late: of('late'),
  };
}

export interface KecamatanCounts {
  readonly kecamatan: Kecamatan;
  readonly counts: Counts;
}

/** The same by kecamatan, in the order of their codes. */
export function countByKecamatan(standings: readonly VillageStanding[]): KecamatanCounts[] {
  const found = new Map(standings.map(({ kecamatan }) => [kecamatan.code, kecamatan]));
  return [...found.values()].map((kecamatan) => ({
    kecamatan,
    counts: countKinds(standings.filter((one) => one.kecamatan.code === kecamatan.code)),
  }));
}
