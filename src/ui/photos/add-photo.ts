import type { Intent } from '../../store/mutate.ts';
import { newId } from '../../store/new-id.ts';
import { keepPhoto } from '../../store/photos.ts';
import { tellRoom } from '../../store/spare/room-news.ts';
import { record } from '../act.ts';
import type { App } from '../app.ts';
import { compressPhoto } from '../media/compress-photo.ts';
import { PhotoUnreadable } from '../media/decode-photo.ts';
import { errorText } from '../words.ts';

/** What every photo is put on record with, whatever it belongs to. */
export interface NewPhoto {
  readonly id: string;
  readonly sha256: string;
  readonly mime: 'image/jpeg' | 'image/webp';
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

/**
 * Makes a photo small and keeps its bytes on this phone, to be put on record later.
 * @param progress called with how far along it is, 0 to 1
 * @returns the photo, or why it failed, in words
 */
export async function keepNewPhoto(
  app: App,
  file: Blob,
  progress: (share: number) => void,
): Promise<{ photo: NewPhoto } | { failure: string }> {
  const t = app.texts.peek();
  try {
    const { bytes, mime, width, height } = await compressPhoto(file, progress);
    const sha256 = await keepPhoto(app.db, bytes);
    const size = bytes.byteLength;
    return { photo: { id: newId(app.db.now()), sha256, mime, size, width, height, caption: '' } };
  } catch (error) {
    if (error instanceof PhotoUnreadable) {
      return { failure: error.isImage ? t.photos.unreadable : t.photos.notImage };
    }
    return { failure: errorText(t, error) };
  }
}

/**
 * Makes a photo small, keeps its bytes, and puts it on record: in this order, so that
 * no record points at bytes that are not there. It goes on when the person leaves the screen.
 * @param intentOf puts the photo where it belongs
 * @param progress called with how far along it is, 0 to 1
 * @returns the size in bytes, or why it failed, in words
 */
export async function addPhoto(
  app: App,
  file: Blob,
  intentOf: (photo: NewPhoto) => Intent,
  progress: (share: number) => void,
): Promise<{ size: number } | { failure: string }> {
  const kept = await keepNewPhoto(app, file, progress);
  if ('failure' in kept) return kept;
  const failure = await record(app, [intentOf(kept.photo)]);
  tellRoom();
  return failure === null ? { size: kept.photo.size } : { failure: failure.text };
}
