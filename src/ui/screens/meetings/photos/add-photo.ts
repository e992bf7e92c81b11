import type { LocalRow } from '../../../../store/types.ts';
import { newId } from '../../../../store/new-id.ts';
import { keepPhoto } from '../../../../store/photos.ts';
import { record } from '../../../act.ts';
import type { App } from '../../../app.ts';
import { compressPhoto } from '../../../media/compress-photo.ts';
import { PhotoUnreadable } from '../../../media/decode-photo.ts';
import { errorText } from '../../../words.ts';

/**
 * Makes a photo small, keeps its bytes, and puts it on the meeting's record: in this order, so that
 * no record points at bytes that are not there. It goes on when the person leaves the screen.
 * @param progress called with how far along it is, 0 to 1
 * @returns the size in bytes, or why it failed, in words
 */
export async function addPhoto(
  app: App,
  meeting: LocalRow<'meeting'>,
  file: Blob,
  progress: (share: number) => void,
): Promise<{ size: number } | { failure: string }> {
  const t = app.texts.peek();
  try {
    const { bytes, mime, width, height } = await compressPhoto(file, progress);
    const sha256 = await keepPhoto(app.db, bytes);
    const size = bytes.byteLength;
    const failure = await record(app, [
      {
        name: 'photo.add',
        args: {
          id: newId(app.db.now()),
          meetingId: meeting.id,
          sha256,
          mime,
          size,
          width,
          height,
          caption: '',
        },
      },
    ]);
    return failure === null ? { size } : { failure: failure.text };
  } catch (error) {
    if (error instanceof PhotoUnreadable) {
      return { failure: error.isImage ? t.photos.unreadable : t.photos.notImage };
    }
    return { failure: errorText(t, error) };
  }
}
