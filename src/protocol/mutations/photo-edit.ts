import * as v from 'valibot';
import { PHOTOS_PER_MEETING } from '../../domain/meeting.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { AttachmentFields } from '../records.ts';
import { reach, reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  meetingId: p.Id,
  changes: v.partial(v.pick(AttachmentFields, ['caption', 'removed'])),
});

/** Changes a photo's caption, takes it off the record or puts it back. */
export const photoEdit = defineMutation({
  name: 'photo.edit',
  version: 1,
  args: Args,
  needs: ({ id, meetingId }) => [
    { kind: 'meeting', id: meetingId },
    { kind: 'attachment', id },
    { kind: 'attachment', parentId: meetingId },
  ],
  plan({ id, meetingId, changes }, view, actor, occasion) {
    const photo = reach(view, actor, 'meeting.record', 'attachment', id);
    if (!photo.ok) return photo;
    if (photo.value.parentId !== meetingId) return refuse('not_available');
    const meeting = reachOpenMeeting(view, actor, 'meeting.record', meetingId, occasion);
    if (!meeting.ok) return meeting;
    const others = view
      .children('attachment', meetingId)
      .filter((row) => row.id !== id && !row.fields.removed);
    if (changes.removed === false && others.length >= PHOTOS_PER_MEETING)
      return refuse('photo_limit');
    return done([{ op: 'put', kind: 'attachment', id, fields: changes }]);
  },
});
