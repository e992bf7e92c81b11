import { ATTENDANCE_ROLES } from '../../../../domain/attendance.ts';
import { placeId } from '../../../../domain/id.ts';
import { customaryInvitations } from '../../../../domain/invitation.ts';
import type { Invitation } from '../../../../domain/invitation.ts';
import type { MeetingKind } from '../../../../domain/meeting.ts';
import { kecamatanOf } from '../../../../domain/region.ts';
import type { RegencyRegions } from '../../../../domain/region.ts';
import type { Intent } from '../../../../store/mutate.ts';

/** Who is invited by custom to a meeting of that kind and region. */
export function invitationsFor(
  regions: RegencyRegions | null,
  kind: MeetingKind,
  regionCode: string,
): Invitation[] {
  const kecamatan = regions?.kecamatan.find((each) => each.code === kecamatanOf(regionCode));
  return kecamatan === undefined ? [] : customaryInvitations(kind, regionCode, kecamatan);
}

/**
 * The acts that put the invited on a meeting's list. The ids follow from meeting, region and role,
 * so that two phones which prepare the same list make one list.
 * @param names the latest name of an office by `role:regionCode`; only its first place takes it
 */
export function inviteIntents(
  meetingId: string,
  invitations: readonly Invitation[],
  names: ReadonlyMap<string, string>,
): Intent[] {
  return invitations.map(({ role, regionCode, place }) => ({
    name: 'attendance.add',
    args: {
      id: placeId(meetingId, regionCode, ATTENDANCE_ROLES.indexOf(role), place),
      meetingId,
      name: place === 0 ? (names.get(`${role}:${regionCode}`) ?? '') : '',
      role,
      position: '',
      regionCode,
      walkIn: false,
      status: 'invited',
      representedBy: '',
    },
  }));
}
