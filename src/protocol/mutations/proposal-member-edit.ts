import * as v from 'valibot';
import { checkEdit } from '../../domain/proposal/step.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { PersonEntries } from '../register-records.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  proposalId: p.Id,
  changes: v.partial(v.object({ ...PersonEntries, concerned: v.boolean(), removed: v.boolean() })),
});

/** Changes what is said of a member, whether it is concerned, or whether it belongs here at all. */
export const proposalMemberEdit = defineMutation({
  name: 'proposalMember.edit',
  version: 1,
  args: Args,
  needs: ({ id, proposalId }) => [
    { kind: 'proposal', id: proposalId },
    { kind: 'proposalMember', id },
  ],
  plan({ id, proposalId, changes }, view, actor) {
    const proposal = reach(view, actor, 'proposal.edit', 'proposal', proposalId);
    if (!proposal.ok) return proposal;
    const member = reach(view, actor, 'proposal.edit', 'proposalMember', id);
    if (!member.ok) return member;
    if (member.value.parentId !== proposalId) return refuse('not_available');
    const { fields } = member.value;
    const next = { ...fields, ...changes };
    const isAbout = ({ concerned, removed }: typeof fields) => concerned && !removed;
    const may = checkEdit(
      proposal.value.fields.state,
      isAbout(next) === isAbout(fields) ? 'contents' : 'all',
    );
    if (!may.ok) return may;
    return done([{ op: 'put', kind: 'proposalMember', id, fields: changes }]);
  },
});
