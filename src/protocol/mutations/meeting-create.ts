import * as v from 'valibot';
import { checkPlan } from '../../domain/meeting.ts';
import { done, refuse } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { MeetingFields } from '../records.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  regionCode: p.RegionCode,
  ...v.pick(MeetingFields, [
    'kind',
    'date',
    'startTime',
    'endTime',
    'place',
    'agenda',
    'chair',
    'minuteTaker',
  ]).entries,
});

/** Protocol 1 had one time for a meeting, and nobody in the chair. */
function fromVersion1(args: unknown): unknown {
  const { time, ...rest } = v.parse(v.looseObject({ time: p.TimeText }), args);
  return { chair: '', minuteTaker: '', ...rest, startTime: time, endTime: '' };
}

/** Puts a meeting on record: the regency's schedule, or one made on the spot. */
export const meetingCreate = defineMutation({
  name: 'meeting.create',
  version: 2,
  args: Args,
  upgrade: { 1: fromVersion1 },
  needs: (args) => [{ kind: 'meeting', id: args.id }],
  plan({ id, regionCode, ...fields }, _view, actor) {
    if (!may(actor, 'meeting.create', regionCode)) return refuse('not_available');
    const checked = checkPlan(fields, regionCode);
    if (!checked.ok) return checked;
    return done([
      {
        op: 'create',
        kind: 'meeting',
        id,
        regionCode,
        parentId: null,
        fields: { ...fields, minutes: '', decisions: '', state: 'open', events: [] },
      },
    ]);
  },
});
