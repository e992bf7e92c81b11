import * as v from 'valibot';
import { PHOTOS_PER_DECREE } from '../../domain/team.ts';
import { refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { PhotoChanges, photoNeeds, planPhotoChange } from './photo-plan.ts';

const Args = v.object({ id: p.Id, teamId: p.Id, changes: PhotoChanges });

/** Changes the caption of a decree's photo, takes it off the team's record or puts it back. */
export const teamPhotoEdit = defineMutation({
  name: 'teamPhoto.edit',
  version: 1,
  args: Args,
  needs: ({ id, teamId }) => photoNeeds('team', teamId, id),
  plan({ id, teamId, changes }, view, actor) {
    const team = reach(view, actor, 'team.edit', 'team', teamId);
    if (!team.ok) return team;
    const photo = reach(view, actor, 'team.edit', 'attachment', id);
    if (!photo.ok) return photo;
    if (photo.value.parentId !== teamId) return refuse('not_available');
    return planPhotoChange(view, photo.value, changes, PHOTOS_PER_DECREE);
  },
});
