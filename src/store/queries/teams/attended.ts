import { isFilled } from '../../../domain/attendance.ts';
import type { AttendanceRole } from '../../../domain/attendance.ts';
import { regionLevel } from '../../../domain/region.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';

/** Somebody who filled a place of a village at its socialisation. */
export interface Attendee {
  /** Whose place it is; may be empty, because the office is invited, not the person. */
  readonly name: string;
  readonly role: AttendanceRole;
  readonly position: string;
  /** Who came instead; empty where the person came. */
  readonly representedBy: string;
}

/** The first meeting at which a village was told of the team, and who of it was there. */
export interface Socialisation {
  readonly meeting: LocalRow<'meeting'>;
  readonly attended: readonly Attendee[];
}

const when = ({ id, fields }: LocalRow<'meeting'>) => `${fields.date} ${fields.startTime} ${id}`;

/**
 * The first socialisation of every village that had one, by the village's code: a meeting of its
 * kecamatan at which one of its places was filled, or one of its own with anybody there. One pass
 * over the meetings and one over the attendance, however many villages there are.
 */
export async function firstSocialisations(db: TpkDatabase): Promise<Map<string, Socialisation>> {
  const meetings = new Map<string, LocalRow<'meeting'>>();
  for (const meeting of await db.rows('meeting').toArray()) {
    const { kind, state } = meeting.fields;
    if (kind === 'socialisation' && state !== 'cancelled') meetings.set(meeting.id, meeting);
  }
  const first = new Map<string, { meeting: LocalRow<'meeting'>; attended: Attendee[] }>();
  for (const { parentId, fields } of await db.rows('attendance').toArray()) {
    const meeting = meetings.get(parentId ?? '');
    if (meeting === undefined || fields.removed || !isFilled(fields.status)) continue;
    const isOwn = regionLevel(meeting.regionCode) === 'village';
    const village = isOwn ? meeting.regionCode : fields.regionCode;
    if (village === '' || regionLevel(village) !== 'village') continue;
    const known = first.get(village);
    if (known !== undefined && when(known.meeting) < when(meeting)) continue;
    const attended = known?.meeting === meeting ? known.attended : [];
    const { name, role, position, status, representedBy } = fields;
    attended.push({
      name,
      role,
      position,
      representedBy: status === 'represented' ? representedBy : '',
    });
    first.set(village, { meeting, attended });
  }
  return first;
}
