import * as v from 'valibot';
import { ATTENDANCE_ROLES, ATTENDANCE_STATUSES } from '../../../../domain/attendance.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { AttendanceFields } from '../../../../protocol/records.ts';
import { MOST, words } from '../form/schema.ts';

/** What can be corrected about a person on the list. */
export function personSchema(t: Catalogue, walkIn: boolean) {
  const { sheet } = t.attendance;
  const { act } = t.refusals;
  const name = words(t, sheet.name, MOST.short);
  return v.pipe(
    v.object({
      status: v.picklist(ATTENDANCE_STATUSES),
      representedBy: words(t, sheet.representedBy, MOST.short),
      name: walkIn ? v.pipe(name, v.minLength(1, act.person_unnamed)) : name,
      position: words(t, sheet.position, MOST.short),
      role: v.picklist(ATTENDANCE_ROLES),
      regionCode: v.string(),
    }),
    v.forward(
      v.partialCheck(
        [['status'], ['representedBy']],
        ({ status, representedBy }) => status !== 'represented' || representedBy !== '',
        act.representative_missing,
      ),
      ['representedBy'],
    ),
  );
}

export type PersonValues = v.InferOutput<ReturnType<typeof personSchema>>;

/** The part of a place that the sheet shows. */
export function personOf(fields: AttendanceFields): PersonValues {
  const { status, representedBy, name, position, role, regionCode } = fields;
  return { status, representedBy, name, position, role, regionCode };
}
