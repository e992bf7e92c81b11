import { toCsv } from '../../../../documents/csv.ts';
import type { Cell } from '../../../../documents/csv.ts';
import type { Deadline } from '../../../../domain/deadline.ts';
import type { TeamReviewTexts } from '../../../../i18n/id/team-review.ts';
import type { VillageStanding } from '../../../../store/queries/teams/deadlines.ts';

/** Days left until the last day; negative where it is over; null where none is counted. */
function daysOf(deadline: Deadline): number | null {
  if (deadline.kind === 'running') return deadline.daysLeft;
  return deadline.kind === 'late' ? -deadline.daysLate : null;
}

/** The list as CSV, a row a village, days as `YYYY-MM-DD`. Without names of people: files travel. */
export function watchCsv(standings: readonly VillageStanding[], t: TeamReviewTexts): string {
  const { csv, kinds, team } = t.watch;
  const head = [
    csv.code,
    csv.kecamatan,
    csv.village,
    csv.kind,
    csv.socialisedOn,
    csv.attended,
    csv.lastDay,
    csv.deadline,
    csv.days,
    csv.team,
    csv.submittedOn,
  ];
  const rows = standings.map(
    ({ village, kecamatan, deadline, socialisation, state, submittedOn }): Cell[] => [
      village.code,
      kecamatan.name,
      village.name,
      csv.kinds[village.kind],
      socialisation?.meeting.fields.date ?? null,
      socialisation?.attended.length ?? null,
      'lastDay' in deadline ? deadline.lastDay : null,
      kinds[deadline.kind],
      daysOf(deadline),
      team[state ?? 'none'],
      submittedOn,
    ],
  );
  return toCsv([head, ...rows]);
}
