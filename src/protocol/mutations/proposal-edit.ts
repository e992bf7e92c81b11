import * as v from 'valibot';
import { checkEdit } from '../../domain/proposal/step.ts';
import { done } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { ProposalContents } from './proposal-create.ts';

const Args = v.object({ id: p.Id, changes: v.partial(ProposalContents) });

/** What was decided: it changes only where the decision can still be taken anew. */
const DECIDED = ['reason', 'dossierId'] as const;

/** Changes what is written of a proposal. */
export const proposalEdit = defineMutation({
  name: 'proposal.edit',
  version: 1,
  args: Args,
  needs: ({ id }) => [{ kind: 'proposal', id }],
  plan({ id, changes }, view, actor) {
    const proposal = reach(view, actor, 'proposal.edit', 'proposal', id);
    if (!proposal.ok) return proposal;
    const { fields } = proposal.value;
    const isDecided = DECIDED.some(
      (field) => changes[field] !== undefined && changes[field] !== fields[field],
    );
    const may = checkEdit(fields.state, isDecided ? 'all' : 'contents');
    if (!may.ok) return may;
    return done([{ op: 'put', kind: 'proposal', id, fields: changes }]);
  },
});
