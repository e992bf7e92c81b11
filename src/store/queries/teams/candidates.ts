import { ATTENDANCE_ROLES } from '../../../domain/attendance.ts';
import type { AttendanceRole } from '../../../domain/attendance.ts';
import { kecamatanOf } from '../../../domain/region.ts';
import type { AttendanceFields } from '../../../protocol/records.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';

/** Somebody who was at a meeting that a team can be drawn from. */
export interface Candidate {
  readonly attendanceId: string;
  readonly name: string;
  readonly role: AttendanceRole;
  /** Their own words for their office; empty where they gave none. */
  readonly position: string;
  /** Whom they stand for: the village, its kecamatan, or nothing. */
  readonly regionCode: string;
  /** The name of the person whom they represented; empty where they came for themselves. */
  readonly representing: string;
  readonly meeting: LocalRow<'meeting'>;
}

const COMPANIONS: readonly AttendanceRole[] = ['pkhCompanion', 'tksk', 'pd', 'pld'];

/**
 * Whether a person at a meeting belongs to the region whose team it is. At the kecamatan's own
 * meetings are the people of many villages; its companions work in all of them.
 */
function belongs(person: AttendanceFields, meetingRegion: string, regionCode: string): boolean {
  if (person.regionCode === regionCode || meetingRegion === regionCode) return true;
  return person.regionCode === meetingRegion && COMPANIONS.includes(person.role);
}

/** Who came: the person, or whoever stood in for them. Empty where nobody wrote the name. */
function nameOf({ status, name, representedBy }: AttendanceFields): string {
  if (status === 'present') return name.trim();
  return status === 'represented' ? representedBy.trim() : '';
}

const when = ({ id, fields }: LocalRow<'meeting'>) => `${fields.date} ${fields.startTime} ${id}`;
const plain = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ');

/** Meetings of the region and of its kecamatan that were not called off, the first one first. */
async function meetingsFor(db: TpkDatabase, regionCode: string): Promise<LocalRow<'meeting'>[]> {
  const regions = new Set([regionCode, kecamatanOf(regionCode) ?? regionCode]);
  const rows = await db
    .rows('meeting')
    .where('regionCode')
    .anyOf([...regions])
    .toArray();
  return rows
    .filter(({ fields }) => fields.state !== 'cancelled')
    .sort((left, right) => when(left).localeCompare(when(right)));
}

/**
 * Who was at the meetings of a village or kecamatan and can be picked for its team, by role, then
 * name. Who was at several is told once, from the first, so that phones which know different
 * meetings tell the same.
 */
export async function teamCandidates(db: TpkDatabase, regionCode: string): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const meeting of await meetingsFor(db, regionCode)) {
    const places = await db.rows('attendance').where('parentId').equals(meeting.id).toArray();
    for (const { id, fields } of places.sort((left, right) => left.id.localeCompare(right.id))) {
      const name = nameOf(fields);
      if (fields.removed || name === '') continue;
      if (!belongs(fields, meeting.regionCode, regionCode)) continue;
      const key = `${plain(name)} ${fields.role}`;
      if (found.has(key)) continue;
      const isStandIn = fields.status === 'represented';
      found.set(key, {
        attendanceId: id,
        name,
        role: fields.role,
        // the position is that of the person who was invited
        position: isStandIn ? '' : fields.position.trim(),
        regionCode: fields.regionCode,
        representing: isStandIn ? fields.name.trim() : '',
        meeting,
      });
    }
  }
  const isOwn = (one: Candidate) => (one.regionCode === regionCode ? 0 : 1);
  return [...found.values()].sort(
    (left, right) =>
      isOwn(left) - isOwn(right) ||
      ATTENDANCE_ROLES.indexOf(left.role) - ATTENDANCE_ROLES.indexOf(right.role) ||
      left.name.localeCompare(right.name),
  );
}
