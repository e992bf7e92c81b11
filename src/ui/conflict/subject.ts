import type { Dispute } from '../../store/queries/disputes.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';

/** Which record a dispute is about, apart from its meeting; undefined for the meeting itself. */
export function recordSubject(t: Catalogue, { record }: Dispute): string | undefined {
  if (record === undefined) return t.conflicts.unknownRecord;
  if (record.kind === 'attachment') return t.conflicts.photoOf;
  if (record.kind !== 'attendance' || !('role' in record.fields)) return undefined;
  const { name, role } = record.fields;
  return t.conflicts.attendanceOf(name === '' ? t.attendance.roles[role] : name);
}
