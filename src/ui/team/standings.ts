import type { Deadline } from '../../domain/deadline.ts';
import type { VillageStanding } from '../../store/queries/teams/deadlines.ts';

/** Whether the team still has to be sent off: only then do days count. */
export function isUnfinished({ deadline, state }: VillageStanding): boolean {
  if (state === 'returned') return true;
  return deadline.kind !== 'inTime' && !(deadline.kind === 'late' && deadline.on !== null);
}

/** Days to the last day; fewer than none where it has passed. */
function daysLeft(deadline: Deadline): number {
  if (deadline.kind === 'running') return deadline.daysLeft;
  if (deadline.kind === 'late') return -deadline.daysLate;
  return deadline.kind === 'noMeeting' ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}

/** Those with the least time first; the finished last, each group by the regency's own order. */
export function byUrgency(standings: readonly VillageStanding[]): VillageStanding[] {
  const rank = (one: VillageStanding) => (isUnfinished(one) ? 0 : 1);
  return [...standings].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      daysLeft(left.deadline) - daysLeft(right.deadline) ||
      left.village.code.localeCompare(right.village.code),
  );
}
