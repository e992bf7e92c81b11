import * as v from 'valibot';
import { PHOTOS_PER_MEETING } from '../../domain/meeting.ts';
import { refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { reach, reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';
import { PhotoChanges, photoNeeds, planPhotoChange } from './photo-plan.ts';

const Args = v.object({ id: p.Id, meetingId: p.Id, changes: PhotoChanges });

/** Changes a photo's caption, takes it off a meeting's record or puts it back. */
export const photoEdit = defineMutation({
  name: 'photo.edit',
  version: 1,
  args: Args,
  needs: ({ id, meetingId }) => photoNeeds('meeting', meetingId, id),
  plan({ id, meetingId, changes }, view, actor, occasion) {
    const photo = reach(view, actor, 'meeting.record', 'attachment', id);
    if (!photo.ok) return photo;
    if (photo.value.parentId !== meetingId) return refuse('not_available');
    const meeting = reachOpenMeeting(view, actor, 'meeting.record', meetingId, occasion);
    if (!meeting.ok) return meeting;
    return planPhotoChange(view, photo.value, changes, PHOTOS_PER_MEETING);
  },
});
