import { toCsv } from '../../../../documents/csv.ts';
import type { Cell } from '../../../../documents/csv.ts';
import type { Deadline } from '../../../../domain/deadline.ts';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import type { VillageStanding } from '../../../../store/queries/teams/deadlines.ts';
import { stateText } from '../../../team/team-words.ts';

/** Days left until the last day; negative where it is over; null where none is counted. */
function daysOf(deadline: Deadline): number | null {
  if (deadline.kind === 'running') return deadline.daysLeft;
  return deadline.kind === 'late' ? -deadline.daysLate : null;
}

/** The list as CSV, a row a village, days as `YYYY-MM-DD`. Without names of people: files travel. */
export function watchCsv(standings: readonly VillageStanding[], t: OfficeCatalogue): string {
  const { csv, kinds } = t.teamReview.watch;
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
      stateText(t, state),
      submittedOn,
    ],
  );
  return toCsv([head, ...rows]);
}
