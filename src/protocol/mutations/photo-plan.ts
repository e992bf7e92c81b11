import * as v from 'valibot';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { AttachmentFields } from '../records.ts';
import type { RowOf } from '../row.ts';
import type { Change, Need, View } from './definition.ts';

/** What a photo can be on record of. */
export type PhotoOwner = RowOf<'meeting' | 'team' | 'proposal' | 'dossier'>;

/** What the phone says of a photo when it puts it on record. */
export const NewPhoto = v.pick(AttachmentFields, [
  'sha256',
  'mime',
  'size',
  'width',
  'height',
  'caption',
]).entries;

/** What can change about a photo afterwards: its bytes never do. */
export const PhotoChanges = v.partial(v.pick(AttachmentFields, ['caption', 'removed']));

/** What a plan about one photo must see: what it is of, itself, and the photos beside it. */
export const photoNeeds = (of: PhotoOwner['kind'], ownerId: string, id: string): Need[] => [
  { kind: of, id: ownerId },
  { kind: 'attachment', id },
  { kind: 'attachment', parentId: ownerId },
];

interface Added extends Pick<RowOf<'attachment'>, 'id'> {
  readonly fields: Omit<AttachmentFields, 'removed' | 'storedAt'>;
}

/** The others that count against the limit: of the same record and, for a team, the same decree. */
function countBeside(
  view: View,
  ownerId: string,
  id: string,
  { revision }: Pick<AttachmentFields, 'revision'>,
): number {
  const photos = view.children('attachment', ownerId);
  return photos.filter(
    (row) => row.id !== id && !row.fields.removed && row.fields.revision === revision,
  ).length;
}

/** Puts a photo on record, unless there are `limit` already. Who may is the caller's to say. */
export function planPhoto(
  view: View,
  owner: PhotoOwner,
  { id, fields }: Added,
  limit: number,
): Result<Change[]> {
  if (countBeside(view, owner.id, id, fields) >= limit) return refuse('photo_limit');
  return done([
    {
      op: 'create',
      kind: 'attachment',
      id,
      regionCode: owner.regionCode,
      parentId: owner.id,
      fields: { ...fields, removed: false, storedAt: null },
    },
  ]);
}

/** Changes a photo's caption, takes it off the record, or puts it back where there is room. */
export function planPhotoChange(
  view: View,
  photo: RowOf<'attachment'>,
  changes: v.InferOutput<typeof PhotoChanges>,
  limit: number,
): Result<Change[]> {
  const { id, parentId, fields } = photo;
  const isFull = countBeside(view, parentId ?? '', id, fields) >= limit;
  if (changes.removed === false && isFull) return refuse('photo_limit');
  return done([{ op: 'put', kind: 'attachment', id, fields: changes }]);
}
