import * as v from 'valibot';
import { POSTS, checkTeam, holderOf } from '../../domain/team.ts';
import type { Composition, Post } from '../../domain/team.ts';
import { TEAM_STEPS, findStep } from '../../domain/team-step.ts';
import type { Transition } from '../../domain/team-step.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Refusal } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import * as p from '../primitives.ts';
import { TeamNote } from '../team-records.ts';
import type { TeamFields } from '../team-records.ts';
import type { RowOf } from '../row.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import type { Change, Occasion } from './definition.ts';
import { compositionOf, teamNeeds } from './team-access.ts';

const Args = v.object({
  id: p.Id,
  step: v.picklist(TEAM_STEPS),
  reason: p.LineText,
  /** For a return: what is to be mended, field by field. */
  notes: v.pipe(v.array(v.pick(TeamNote, ['id', 'field', 'text', 'wishedDate'])), v.maxLength(40)),
  /**
   * How many steps the person had seen the team take. A word about a team that has gone on since
   * is no word about the team as it is: it is refused, like a step that the table does not have.
   */
  seen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
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

/** Who holds which post, the holders who were taken off the team left out. */
function heldPosts(composition: Composition): Record<Post, string | null> {
  const held = POSTS.map((post) => [post, holderOf(composition, post)?.id ?? null]);
  return Object.fromEntries(held) as Record<Post, string | null>;
}

/** What a submission puts on record, besides the state. */
function submission(
  composition: Composition,
  rows: readonly RowOf<'teamMember'>[],
  { firstSubmittedAt, ...fields }: TeamFields,
  { occurredAt: at, actedAt = at }: Occasion,
): Partial<TeamFields> {
  const here = rows.filter((row) => !row.fields.removed);
  const members = here.map(({ id, fields: { name, element, position, pokja } }) => {
    return { id, name, element, position, pokja };
  });
  const posts = heldPosts(composition);
  const left = POSTS.filter((post) => posts[post] !== fields[post]);
  return {
    ...Object.fromEntries(left.map((post) => [post, null])),
    sent: { at, posts, members },
    // the two weeks are not to hang on a phone's clock
    firstSubmittedAt: firstSubmittedAt ?? actedAt,
  };
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
  plan(args, view, actor, occasion) {
    const { id, step, seen } = args;
    const { mutationId, occurredAt } = occasion;
    // Whoever may see the team learns that the table has no such step; nobody else learns a thing.
    const team = reach(view, actor, 'meeting.read', 'team', id);
    if (!team.ok) return team;
    const { fields, regionCode } = team.value;
    const found = findStep(fields.state, step, regionCode);
    if (!found.ok) return found;
    if (!may(actor, found.value.action, regionCode)) return refuse('not_available');
    if (seen !== undefined && seen !== fields.events.length) return refuse('team_step');
    const composition = compositionOf(view, team.value);
    const missing = lacking(found.value, args, composition);
    if (missing !== null) return missing;
    const { accountId, name } = actor;
    const who = { at: occurredAt, accountId, name };
    const revision = fields.revision + (step === 'amend' ? 1 : 0);
    const event = { id: mutationId, step, ...who, reason: args.reason.trim(), revision };
    const sent =
      step === 'submit'
        ? submission(composition, view.children('teamMember', id), fields, occasion)
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
