import * as v from 'valibot';
import { checkMark, checkPerson } from '../../domain/attendance.ts';
import { done } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { AttendanceFields } from '../records.ts';
import type { RowOf } from '../row.ts';
import { reach, reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';
import type { Actor, Occasion, View } from './definition.ts';

/** The place on the list, if its meeting is open and the actor keeps its list. */
function reachPlace(
  view: View,
  actor: Actor,
  id: string,
  meetingId: string,
  occasion: Occasion,
): Result<RowOf<'attendance'>> {
  const place = reach(view, actor, 'meeting.record', 'attendance', id);
  if (!place.ok) return place;
  const meeting = reachOpenMeeting(view, actor, 'meeting.record', meetingId, occasion);
  if (!meeting.ok) return meeting;
  return place.value.parentId === meetingId ? place : { ok: false, code: 'not_available' };
}

const Args = v.object({
  id: p.Id,
  meetingId: p.Id,
  changes: v.partial(
    v.pick(AttendanceFields, [
      'name',
      'role',
      'position',
      'regionCode',
      'status',
      'representedBy',
      'signature',
      'removed',
    ]),
  ),
});

/**
 * Marks a place (present, excused, represented by), corrects who fills it, adds or clears a
 * signature, takes a place off the list or puts it back: each is a change of fields, so that two
 * phones at one meeting merge.
 */
export const attendanceEdit = defineMutation({
  name: 'attendance.edit',
  version: 1,
  args: Args,
  needs: ({ id, meetingId }) => [
    { kind: 'meeting', id: meetingId },
    { kind: 'attendance', id },
  ],
  plan({ id, meetingId, changes }, view, actor, occasion) {
    const place = reachPlace(view, actor, id, meetingId, occasion);
    if (!place.ok) return place;
    const next = { ...place.value.fields, ...changes };
    const person = checkPerson(next, place.value.regionCode);
    if (!person.ok) return person;
    const mark = checkMark(next);
    return mark.ok ? done([{ op: 'put', kind: 'attendance', id, fields: changes }]) : mark;
  },
});
