import type { Deadline } from '../../../../domain/deadline.ts';
import type { Kecamatan } from '../../../../domain/region.ts';
import type { VillageStanding } from '../../../../store/queries/teams/deadlines.ts';

export type DeadlineKind = Deadline['kind'];

/** The kinds as they are told: what needs a hand first. */
export const KINDS: readonly DeadlineKind[] = ['late', 'running', 'noMeeting', 'inTime'];

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
