import { roleTitle } from '../../../../documents/words.ts';
import { elementOf } from '../../../../domain/team-place.ts';
import { villageKind } from '../../../../domain/region.ts';
import type { AttendanceRole } from '../../../../domain/attendance.ts';
import type { Candidate } from '../../../../store/queries/teams/candidates.ts';
import { newcomerId } from './seating.ts';
import type { Newcomer } from './seating.ts';

/** Roles that say what somebody is of, but not which: the institution is still to be written. */
const UNNAMED: readonly AttendanceRole[] = ['ngo', 'education', 'business', 'other'];

/** The office of somebody on an attendance list, as it prints: in Indonesian, like the decree. */
export function officeOf({ role, position, regionCode }: Candidate): string {
  if (position !== '' || UNNAMED.includes(role)) return position;
  return roleTitle(role, villageKind(regionCode));
}

/** Somebody on an attendance list as a member of the team. */
export function newcomerFrom(teamId: string, candidate: Candidate): Newcomer {
  const { attendanceId, name, role } = candidate;
  return {
    id: newcomerId(teamId, attendanceId),
    name,
    element: elementOf(role),
    position: officeOf(candidate),
    attendanceId,
  };
}
