import { ATTENDANCE_ROLES, isFilled } from '../../domain/attendance.ts';
import type { TpkDatabase } from '../database.ts';
import type { LocalRow } from '../types.ts';

/** Every meeting on the phone, latest date first. */
export async function listMeetings(db: TpkDatabase): Promise<LocalRow<'meeting'>[]> {
  const rows = await db.rows('meeting').toArray();
  const when = ({ fields }: LocalRow<'meeting'>) => `${fields.date} ${fields.startTime}`;
  return rows.sort((left, right) => when(right).localeCompare(when(left)));
}

/** One meeting; undefined where the phone does not have it. */
export function readMeeting(db: TpkDatabase, id: string): Promise<LocalRow<'meeting'> | undefined> {
  return db.rows('meeting').get(id);
}

function listOrder(left: LocalRow<'attendance'>, right: LocalRow<'attendance'>): number {
  if (left.fields.walkIn !== right.fields.walkIn) return left.fields.walkIn ? 1 : -1;
  // Walk-ins in the order in which they came: ids are version 7 UUIDs.
  if (left.fields.walkIn) return left.id.localeCompare(right.id);
  const role = (row: LocalRow<'attendance'>) => ATTENDANCE_ROLES.indexOf(row.fields.role);
  const village = (row: LocalRow<'attendance'>) => row.fields.regionCode;
  return (
    role(left) - role(right) ||
    village(left).localeCompare(village(right)) ||
    left.id.localeCompare(right.id)
  );
}

/**
 * The places on a meeting's list, in the list's order: by role, then village; walk-ins last.
 * Those taken off the list only where `removed` asks for them.
 */
export async function listAttendance(
  db: TpkDatabase,
  meetingId: string,
  options?: { removed: boolean },
): Promise<LocalRow<'attendance'>[]> {
  const rows = await db.rows('attendance').where('parentId').equals(meetingId).toArray();
  const wanted = rows.filter((row) => options?.removed === true || !row.fields.removed);
  return wanted.sort(listOrder);
}

export interface AttendanceCount {
  readonly invited: number;
  readonly filled: number;
}

/** Places on the list and places filled, by meeting id. */
export async function countAttendance(db: TpkDatabase): Promise<Map<string, AttendanceCount>> {
  const counts = new Map<string, AttendanceCount>();
  await db.rows('attendance').each(({ parentId, fields }) => {
    if (parentId === null || fields.removed) return;
    const { invited, filled } = counts.get(parentId) ?? { invited: 0, filled: 0 };
    counts.set(parentId, {
      invited: invited + 1,
      filled: filled + (isFilled(fields.status) ? 1 : 0),
    });
  });
  return counts;
}

/** The photos on a meeting's record, oldest first. */
export async function listPhotos(
  db: TpkDatabase,
  meetingId: string,
): Promise<LocalRow<'attachment'>[]> {
  const rows = await db.rows('attachment').where('parentId').equals(meetingId).toArray();
  return rows
    .filter(({ fields }) => !fields.removed)
    .sort((left, right) => left.id.localeCompare(right.id));
}

/**
 * The latest name that this phone saw for an office, so that nobody types it twice. The key is
 * `role:regionCode`.
 */
export async function knownNames(db: TpkDatabase): Promise<Map<string, string>> {
  const names = new Map<string, { name: string; at: string }>();
  await db.rows('attendance').each(({ fields, updated }) => {
    if (fields.name === '' || fields.walkIn || fields.removed) return;
    const key = `${fields.role}:${fields.regionCode}`;
    const known = names.get(key);
    if (known === undefined || known.at < updated.occurredAt) {
      names.set(key, { name: fields.name, at: updated.occurredAt });
    }
  });
  return new Map([...names].map(([key, { name }]) => [key, name]));
}
