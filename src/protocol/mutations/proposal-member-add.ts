import * as v from 'valibot';
import { checkEdit } from '../../domain/proposal/step.ts';
import { done } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { NewMember } from './proposal-create.ts';

const Args = v.object({ proposalId: p.Id, ...NewMember.entries });

/**
 * Puts a person into a proposal's family. Once it was decided only somebody whom it asks nothing
 * for: whom it is about is what was decided.
 */
export const proposalMemberAdd = defineMutation({
  name: 'proposalMember.add',
  version: 1,
  args: Args,
  needs: ({ id, proposalId }) => [
    { kind: 'proposal', id: proposalId },
    { kind: 'proposalMember', id },
  ],
  plan({ id, proposalId, ...fields }, view, actor) {
    const proposal = reach(view, actor, 'proposal.edit', 'proposal', proposalId);
    if (!proposal.ok) return proposal;
    const { regionCode, fields: has } = proposal.value;
    const may = checkEdit(has.state, fields.concerned ? 'all' : 'contents');
    if (!may.ok) return may;
    return done([
      {
        op: 'create',
        kind: 'proposalMember',
        id,
        regionCode,
        parentId: proposalId,
        fields: { ...fields, removed: false },
      },
    ]);
  },
});
