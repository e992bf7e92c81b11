import type { TpkDatabase } from '../store/database.ts';
import { readPhoto } from '../store/photos.ts';
import { nextUploads, uploadDone, uploadRefused } from '../store/uploads.ts';
import type { Api } from './api.ts';
import { ApiError } from './errors.ts';

/** Refusals that trying again will not change. */
const FINAL: ReadonlySet<string> = new Set(['invalid', 'too_large', 'not_available']);

/**
 * Sends the bytes of photos whose record has arrived, one by one: each that arrives is done, so a
 * line that breaks costs one photo's time and not all.
 * @throws ApiError, NetworkError
 */
export async function uploadPhotos(db: TpkDatabase, api: Api): Promise<void> {
  for (const { sha256 } of await nextUploads(db)) {
    const bytes = await readPhoto(db, sha256);
    if (bytes === undefined) {
      await uploadRefused(db, sha256, 'bytes_missing');
      continue;
    }
    try {
      await api.putPhoto(sha256, bytes);
      await uploadDone(db, sha256);
    } catch (error) {
      if (!(error instanceof ApiError) || !FINAL.has(error.code)) throw error;
      await uploadRefused(db, sha256, error.code);
    }
  }
}
