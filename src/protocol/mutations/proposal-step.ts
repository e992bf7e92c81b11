import * as v from 'valibot';
import { checkSubmissionDay } from '../../domain/period.ts';
import { PROPOSAL_STEPS, takeProposalStep } from '../../domain/proposal/step.ts';
import type { ProposalStep, StepGiven } from '../../domain/proposal/step.ts';
import { familyFieldsOf, personFieldsOf } from '../../domain/register/person.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import { isDate, wibDate } from '../../domain/time.ts';
import * as p from '../primitives.ts';
import { ProposalNote } from '../proposal-records.ts';
import type { ProposalFields, ProposalSnapshot } from '../proposal-records.ts';
import type { RowOf } from '../row.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import type { Change, Occasion, View } from './definition.ts';
import { countFindings, proposalNeeds, proposalSettingsOf } from './proposal-access.ts';

const Args = v.object({
  id: p.Id,
  /** The proposal's village. */
  regionCode: p.RegionCode,
  step: v.picklist(PROPOSAL_STEPS),
  /** The decision's words, or the reason; empty where none is asked for. */
  words: p.LineText,
  /** For a return: what is to be mended. */
  notes: v.pipe(
    v.array(v.pick(ProposalNote, ['id', 'field', 'memberId', 'text', 'wishedDate'])),
    v.maxLength(60),
  ),
  /** For an entry in the national system. */
  entryDate: v.union([v.literal(''), p.DateText]),
  entryNumber: p.ShortText,
  /** How many steps the person had seen it take: a word about one that has gone on is none. */
  seen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
type Args = v.InferOutput<typeof Args>;

const hasText = ({ text }: { readonly text: string }) => text.trim() !== '';

function givenOf(args: Args, view: View, row: RowOf<'proposal'>, occasion: Occasion): StepGiven {
  const counted =
    args.step === 'submit' ? countFindings(view, row, occasion) : { blocking: 0, unexplained: 0 };
  return {
    hasBasis: row.fields.dossierId !== null,
    words: args.words,
    notes: args.notes.filter(hasText).length,
    ...counted,
    entryDate: isDate(args.entryDate) ? args.entryDate : '',
    entryNumber: args.entryNumber,
  };
}

function snapshot(view: View, { id, fields }: RowOf<'proposal'>, at: string): ProposalSnapshot {
  const members = view.children('proposalMember', id).filter((row) => !row.fields.removed);
  const { reason, reasonNote, reasonDate } = fields;
  return {
    at,
    reason,
    reasonNote,
    reasonDate,
    family: familyFieldsOf(fields),
    members: members.map((row) => {
      const { concerned } = row.fields;
      return { id: row.id, concerned, fields: personFieldsOf(row.fields) };
    }),
  };
}

/** Whether the period takes it in that day; for every other step nothing is asked. */
function checkDay(view: View, { fields, regionCode }: RowOf<'proposal'>, acted: string) {
  const { periods } = proposalSettingsOf(view, regionCode);
  const day = wibDate(Date.parse(acted));
  return checkSubmissionDay(periods, fields.period, day, fields.sent !== null);
}

const DECISIONS: ReadonlySet<ProposalStep> = new Set(['agree', 'decline', 'postpone', 'undecide']);

/** What a step writes besides the state and the lists that only grow. */
function fieldsAfter(args: Args, view: View, row: RowOf<'proposal'>, occasion: Occasion) {
  const { step, words, entryDate, entryNumber } = args;
  const { occurredAt: at, actedAt = at } = occasion;
  const fields: Partial<ProposalFields> = DECISIONS.has(step) ? { decision: words.trim() } : {};
  if (step === 'enter') return { ...fields, entryDate, entryNumber: entryNumber.trim() };
  if (step === 'reopen') return { ...fields, entryDate: '', entryNumber: '' };
  if (step !== 'submit') return fields;
  const firstSubmittedAt = row.fields.firstSubmittedAt ?? actedAt;
  return {
    ...fields,
    firstSubmittedAt,
    sent: snapshot(view, row, at),
    sentBefore: row.fields.sent,
  };
}

/**
 * Takes a proposal one step on: decided, handed in, verified or returned, received, entered. Who
 * may, from where to where and what it needs stand in `domain/proposal/step.ts`; when it may be
 * handed in, in `domain/period.ts`.
 */
export const proposalStep = defineMutation({
  name: 'proposal.step',
  version: 1,
  args: Args,
  needs: ({ id, regionCode }) => proposalNeeds(id, regionCode),
  plan(args, view, actor, occasion): Result<Change[]> {
    const { id, step, seen } = args;
    const { mutationId, occurredAt, actedAt = occurredAt } = occasion;
    // Whoever may see it learns that the table has no such step; nobody else learns a thing.
    const found = reach(view, actor, 'meeting.read', 'proposal', id);
    if (!found.ok) return found;
    const row = found.value;
    if (row.regionCode !== args.regionCode) return refuse('not_available');
    const taken = takeProposalStep(row.fields.state, step, givenOf(args, view, row, occasion));
    if (!taken.ok) return taken;
    if (!may(actor, taken.value.action, row.regionCode)) return refuse('not_available');
    if (seen !== undefined && seen !== row.fields.events.length) return refuse('proposal_step');
    if (step === 'submit') {
      const day = checkDay(view, row, actedAt);
      if (!day.ok) return day;
    }
    const who = { at: occurredAt, accountId: actor.accountId, name: actor.name };
    const fields = { state: taken.value.to, ...fieldsAfter(args, view, row, occasion) };
    const grow = (field: string, item: { id: string }): Change => ({
      op: 'append',
      kind: 'proposal',
      id,
      field,
      item,
    });
    return done([
      // The table has judged the state as it stands: there is nothing left to merge.
      { op: 'put', kind: 'proposal', id, fields, decided: true },
      grow('events', { id: mutationId, step, ...who, words: args.words.trim() } as { id: string }),
      ...args.notes.filter(hasText).map((note) => grow('notes', { ...note, ...who })),
    ]);
  },
});
