import * as v from 'valibot';
import { PHOTOS_PER_DOSSIER } from '../../domain/dossier.ts';
import { refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { PhotoChanges, photoNeeds, planPhotoChange } from './photo-plan.ts';

const Args = v.object({ id: p.Id, dossierId: p.Id, changes: PhotoChanges });

/** Changes the caption of a signed paper's photo, takes it off the record or puts it back. */
export const dossierPhotoEdit = defineMutation({
  name: 'dossierPhoto.edit',
  version: 1,
  args: Args,
  needs: ({ id, dossierId }) => photoNeeds('dossier', dossierId, id),
  plan({ id, dossierId, changes }, view, actor) {
    const dossier = reach(view, actor, 'proposal.decide', 'dossier', dossierId);
    if (!dossier.ok) return dossier;
    const photo = reach(view, actor, 'proposal.decide', 'attachment', id);
    if (!photo.ok) return photo;
    if (photo.value.parentId !== dossierId) return refuse('not_available');
    return planPhotoChange(view, photo.value, changes, PHOTOS_PER_DOSSIER);
  },
});
