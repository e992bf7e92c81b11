import * as v from 'valibot';
import { MEETING_STEPS, stepMeeting } from '../../domain/meeting.ts';
import type { MeetingStep } from '../../domain/meeting.ts';
import { done } from '../../domain/result.ts';
import type { Action } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';

const ACTION_OF: Readonly<Record<MeetingStep, Action>> = {
  close: 'meeting.record',
  reopen: 'meeting.reopen',
  cancel: 'meeting.edit',
  restore: 'meeting.edit',
};

const Args = v.object({ id: p.Id, step: v.picklist(MEETING_STEPS), reason: p.LineText });

/** Closes, reopens, cancels or restores a meeting; who did it, when and why is kept for good. */
export const meetingStep = defineMutation({
  name: 'meeting.step',
  version: 1,
  args: Args,
  needs: ({ id }) => [{ kind: 'meeting', id }],
  plan({ id, step, reason }, view, actor, { mutationId, occurredAt }) {
    const meeting = reach(view, actor, ACTION_OF[step], 'meeting', id);
    if (!meeting.ok) return meeting;
    const state = stepMeeting(meeting.value.fields.state, step, reason);
    if (!state.ok) return state;
    const { accountId, name } = actor;
    const event = { id: mutationId, step, at: occurredAt, accountId, name, reason: reason.trim() };
    // The step was checked against the state as it stands, so what it was before does not matter.
    return done([
      { op: 'put', kind: 'meeting', id, fields: { state: state.value }, decided: true },
      { op: 'append', kind: 'meeting', id, field: 'events', item: event },
    ]);
  },
});
