import * as v from 'valibot';
import { PHOTOS_PER_PROPOSAL } from '../../domain/proposal/kinds.ts';
import { checkEdit } from '../../domain/proposal/step.ts';
import { refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { PhotoChanges, photoNeeds, planPhotoChange } from './photo-plan.ts';

const Args = v.object({ id: p.Id, proposalId: p.Id, changes: PhotoChanges });

/** Changes the caption of a photo of evidence, takes it off the record or puts it back. */
export const proposalPhotoEdit = defineMutation({
  name: 'proposalPhoto.edit',
  version: 1,
  args: Args,
  needs: ({ id, proposalId }) => photoNeeds('proposal', proposalId, id),
  plan({ id, proposalId, changes }, view, actor) {
    const proposal = reach(view, actor, 'proposal.edit', 'proposal', proposalId);
    if (!proposal.ok) return proposal;
    const photo = reach(view, actor, 'proposal.edit', 'attachment', id);
    if (!photo.ok) return photo;
    if (photo.value.parentId !== proposalId) return refuse('not_available');
    const may = checkEdit(proposal.value.fields.state, 'contents');
    if (!may.ok) return may;
    return planPhotoChange(view, photo.value, changes, PHOTOS_PER_PROPOSAL);
  },
});
