import type { AttendanceFields } from '../../../../protocol/records.ts';

/** Whether the person who fills a place, in person or for another, is known by name. */
export function isNamed({
  status,
  name,
  representedBy,
}: Pick<AttendanceFields, 'status' | 'name' | 'representedBy'>): boolean {
  return (status === 'represented' ? representedBy : name).trim() !== '';
}
