import * as v from 'valibot';
import { EVIDENCE_KINDS, PHOTOS_PER_PROPOSAL } from '../../domain/proposal/kinds.ts';
import { checkEdit } from '../../domain/proposal/step.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { NewPhoto, photoNeeds, planPhoto } from './photo-plan.ts';

const Args = v.object({
  id: p.Id,
  proposalId: p.Id,
  evidence: v.picklist(EVIDENCE_KINDS),
  ...NewPhoto,
});

/** Puts a photo of evidence on a proposal's record; its bytes follow by content hash. */
export const proposalPhotoAdd = defineMutation({
  name: 'proposalPhoto.add',
  version: 1,
  args: Args,
  needs: ({ id, proposalId }) => photoNeeds('proposal', proposalId, id),
  plan({ id, proposalId, ...fields }, view, actor) {
    const proposal = reach(view, actor, 'proposal.edit', 'proposal', proposalId);
    if (!proposal.ok) return proposal;
    const may = checkEdit(proposal.value.fields.state, 'contents');
    if (!may.ok) return may;
    return planPhoto(view, proposal.value, { id, fields }, PHOTOS_PER_PROPOSAL);
  },
});
