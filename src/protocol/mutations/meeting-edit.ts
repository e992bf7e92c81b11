import * as v from 'valibot';
import { checkPlan } from '../../domain/meeting.ts';
import { done } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { MeetingFields } from '../records.ts';
import { reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  changes: v.partial(
    v.pick(MeetingFields, [
      'date',
      'startTime',
      'endTime',
      'place',
      'agenda',
      'minutes',
      'decisions',
      'chair',
      'minuteTaker',
    ]),
  ),
});

/** Protocol 1 had one time for a meeting. */
function fromVersion1(args: unknown): unknown {
  const Older = v.looseObject({ changes: v.looseObject({ time: v.optional(p.TimeText) }) });
  const { changes, ...rest } = v.parse(Older, args);
  const { time, ...others } = changes;
  return { ...rest, changes: time === undefined ? others : { ...others, startTime: time } };
}

/** Changes what a meeting's record says: when, where, agenda, minutes, decisions. */
export const meetingEdit = defineMutation({
  name: 'meeting.edit',
  version: 2,
  args: Args,
  upgrade: { 1: fromVersion1 },
  needs: ({ id }) => [{ kind: 'meeting', id }],
  plan({ id, changes }, view, actor, occasion) {
    const meeting = reachOpenMeeting(view, actor, 'meeting.edit', id, occasion);
    if (!meeting.ok) return meeting;
    const checked = checkPlan({ ...meeting.value.fields, ...changes }, meeting.value.regionCode);
    return checked.ok ? done([{ op: 'put', kind: 'meeting', id, fields: changes }]) : checked;
  },
});
