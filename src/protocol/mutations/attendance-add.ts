import * as v from 'valibot';
import { checkMark, checkPerson } from '../../domain/attendance.ts';
import { done } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { AttendanceFields } from '../records.ts';
import { reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  meetingId: p.Id,
  ...v.pick(AttendanceFields, [
    'name',
    'role',
    'position',
    'regionCode',
    'walkIn',
    'status',
    'representedBy',
  ]).entries,
});

/** Puts a person, or an invited place, on a meeting's list. */
export const attendanceAdd = defineMutation({
  name: 'attendance.add',
  version: 1,
  args: Args,
  needs: ({ id, meetingId }) => [
    { kind: 'meeting', id: meetingId },
    { kind: 'attendance', id },
  ],
  plan({ id, meetingId, ...fields }, view, actor, occasion) {
    const meeting = reachOpenMeeting(view, actor, 'meeting.record', meetingId, occasion);
    if (!meeting.ok) return meeting;
    const { regionCode } = meeting.value;
    const person = checkPerson(fields, regionCode);
    if (!person.ok) return person;
    const mark = checkMark(fields);
    if (!mark.ok) return mark;
    return done([
      {
        op: 'create',
        kind: 'attendance',
        id,
        regionCode,
        parentId: meetingId,
        fields: { ...fields, signature: null, removed: false },
      },
    ]);
  },
});
