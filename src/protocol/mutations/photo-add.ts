import * as v from 'valibot';
import { PHOTOS_PER_MEETING } from '../../domain/meeting.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { AttachmentFields } from '../records.ts';
import { reachOpenMeeting } from './access.ts';
import { defineMutation } from './definition.ts';

const Args = v.object({
  id: p.Id,
  meetingId: p.Id,
  ...v.pick(AttachmentFields, ['sha256', 'mime', 'size', 'width', 'height', 'caption']).entries,
});

/** Puts a photo on a meeting's record; its bytes follow by content hash. */
export const photoAdd = defineMutation({
  name: 'photo.add',
  version: 1,
  args: Args,
  needs: ({ id, meetingId }) => [
    { kind: 'meeting', id: meetingId },
    { kind: 'attachment', id },
    { kind: 'attachment', parentId: meetingId },
  ],
  plan({ id, meetingId, ...fields }, view, actor, occasion) {
    const meeting = reachOpenMeeting(view, actor, 'meeting.record', meetingId, occasion);
    if (!meeting.ok) return meeting;
    const others = view
      .children('attachment', meetingId)
      .filter((row) => row.id !== id && !row.fields.removed);
    if (others.length >= PHOTOS_PER_MEETING) return refuse('photo_limit');
    const { regionCode } = meeting.value;
    return done([
      {
        op: 'create',
        kind: 'attachment',
        id,
        regionCode,
        parentId: meetingId,
        fields: { ...fields, removed: false, storedAt: null },
      },
    ]);
  },
});
