import * as v from 'valibot';
import { PHOTOS_PER_DECREE } from '../../domain/team.ts';
import { refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { NewPhoto, photoNeeds, planPhoto } from './photo-plan.ts';

const Args = v.object({
  id: p.Id,
  teamId: p.Id,
  /** The decree that the photo shows, by the team's count of amendments. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ...NewPhoto,
});

/**
 * Puts a photo of the signed decree on a team's record, in every state of the team: it may be
 * signed after the team was sent.
 */
export const teamPhotoAdd = defineMutation({
  name: 'teamPhoto.add',
  version: 1,
  args: Args,
  needs: ({ id, teamId }) => photoNeeds('team', teamId, id),
  plan({ id, teamId, ...fields }, view, actor) {
    const team = reach(view, actor, 'team.edit', 'team', teamId);
    if (!team.ok) return team;
    if (fields.revision > team.value.fields.revision) return refuse('invalid', 'revision');
    return planPhoto(view, team.value, { id, fields }, PHOTOS_PER_DECREE);
  },
});
