import * as v from 'valibot';
import { PHOTOS_PER_DOSSIER } from '../../domain/dossier.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { NewPhoto, photoNeeds, planPhoto } from './photo-plan.ts';

const Args = v.object({ id: p.Id, dossierId: p.Id, ...NewPhoto });

/** Puts a photo of the signed paper on a dossier's record. */
export const dossierPhotoAdd = defineMutation({
  name: 'dossierPhoto.add',
  version: 1,
  args: Args,
  needs: ({ id, dossierId }) => photoNeeds('dossier', dossierId, id),
  plan({ id, dossierId, ...fields }, view, actor) {
    const dossier = reach(view, actor, 'proposal.decide', 'dossier', dossierId);
    if (!dossier.ok) return dossier;
    return planPhoto(view, dossier.value, { id, fields }, PHOTOS_PER_DOSSIER);
  },
});
