import * as v from 'valibot';
import { PHOTOS_PER_MEETING } from '../../domain/meeting.ts';
import * as p from '../primitives.ts';
import { reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';
import { NewPhoto, photoNeeds, planPhoto } from './photo-plan.ts';

const Args = v.object({ id: p.Id, meetingId: p.Id, ...NewPhoto });

/** Puts a photo on a meeting's record; its bytes follow by content hash. */
export const photoAdd = defineMutation({
  name: 'photo.add',
  version: 1,
  args: Args,
  needs: ({ id, meetingId }) => photoNeeds('meeting', meetingId, id),
  plan({ id, meetingId, ...fields }, view, actor, occasion) {
    const meeting = reachOpenMeeting(view, actor, 'meeting.record', meetingId, occasion);
    if (!meeting.ok) return meeting;
    return planPhoto(view, meeting.value, { id, fields }, PHOTOS_PER_MEETING);
  },
});
