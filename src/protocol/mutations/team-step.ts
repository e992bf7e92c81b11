import * as v from 'valibot';
import { checkTeam } from '../../domain/team.ts';
import type { Composition } from '../../domain/team.ts';
import { TEAM_STEPS, findStep } from '../../domain/team-step.ts';
import type { Transition } from '../../domain/team-step.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Refusal } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { TeamNote } from '../team-records.ts';
import type { TeamFields, TeamSnapshot } from '../team-records.ts';
import type { RowOf } from '../row.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import type { Change } from './definition.ts';
import { compositionOf, postsOf, teamNeeds } from './team-access.ts';

const Args = v.object({
  id: p.Id,
  step: v.picklist(TEAM_STEPS),
  reason: p.LineText,
  /** For a return: what is to be mended, field by field. */
  notes: v.pipe(v.array(v.pick(TeamNote, ['id', 'field', 'text', 'wishedDate'])), v.maxLength(40)),
});
type Args = v.InferOutput<typeof Args>;

/** What the transition asks for and the step does not bring; null where all is there. */
function lacking({ needs }: Transition, args: Args, composition: Composition): Refusal | null {
  if (needs === 'whole' && checkTeam(composition).blocking.length > 0)
    return refuse('team_unfinished');
  if (needs === 'note' && !args.notes.some(({ text }) => text.trim() !== '')) {
    return refuse('note_missing', 'notes');
  }
  return needs === 'reason' && args.reason.trim() === ''
    ? refuse('reason_missing', 'reason')
    : null;
}

function snapshot(
  fields: TeamFields,
  rows: readonly RowOf<'teamMember'>[],
  at: string,
): TeamSnapshot {
  const here = rows.filter((row) => !row.fields.removed);
  const members = here.map(({ id, fields: { name, element, position, pokja } }) => {
    return { id, name, element, position, pokja };
  });
  return { at, posts: postsOf(fields), members };
}

/** The fields that a step changes, besides the lists that only grow and what it sends. */
function fieldsAfter({ step, to }: Transition, fields: TeamFields): Partial<TeamFields> {
  if (step !== 'amend') return { state: to };
  // What was considered and decided then is kept with the past decree; the legal basis stays.
  const unwritten = { decreeNumber: '', decreeDate: '', decreeConsidering: '', decreeDeciding: '' };
  return { state: to, revision: fields.revision + 1, ...unwritten };
}

/**
 * Moves a team along the chain: submit, verify, receive, return with notes, amend. Who may, from
 * where to where, and what it needs stand in `domain/team-step.ts`.
 */
export const teamStep = defineMutation({
  name: 'team.step',
  version: 1,
  args: Args,
  needs: ({ id }) => teamNeeds(id),
  plan(args, view, actor, { mutationId, occurredAt }) {
    const { id, step } = args;
    // Whoever may see the team learns that the table has no such step; nobody else learns a thing.
    const team = reach(view, actor, 'meeting.read', 'team', id);
    if (!team.ok) return team;
    const { fields, regionCode } = team.value;
    const found = findStep(fields.state, step, regionCode);
    if (!found.ok) return found;
    if (!may(actor, found.value.action, regionCode)) return refuse('not_available');
    const composition = compositionOf(view, team.value);
    const missing = lacking(found.value, args, composition);
    if (missing !== null) return missing;
    const { accountId, name } = actor;
    const who = { at: occurredAt, accountId, name };
    const revision = fields.revision + (step === 'amend' ? 1 : 0);
    const event = { id: mutationId, step, ...who, reason: args.reason.trim(), revision };
    const sent =
      step === 'submit'
        ? {
            sent: snapshot(fields, view.children('teamMember', id), occurredAt),
            firstSubmittedAt: fields.firstSubmittedAt ?? occurredAt,
          }
        : {};
    const next = { ...fieldsAfter(found.value, fields), ...sent };
    const past = {
      id: mutationId,
      revision: fields.revision,
      number: fields.decreeNumber,
      date: fields.decreeDate,
      considering: fields.decreeConsidering,
      deciding: fields.decreeDeciding,
    };
    const grow = (field: string, item: { id: string }): Change => ({
      op: 'append',
      kind: 'team',
      id,
      field,
      item,
    });
    return done([
      // The table has judged the state as it stands: there is nothing left to merge.
      { op: 'put', kind: 'team', id, fields: next, decided: true },
      grow('events', event),
      ...args.notes.map((note) => grow('notes', { ...note, ...who })),
      ...(step === 'amend' ? [grow('pastDecrees', past)] : []),
    ]);
  },
});
