import type { TpkDatabase } from '../store/database.ts';
import { forgetServerKey } from '../store/sealing.ts';
import {
  nextUploads,
  nextUploadsLocked,
  readSealedPhoto,
  unsealPhoto,
  uploadDone,
  uploadRefused,
} from '../store/uploads.ts';
import type { Api } from './api.ts';
import { ApiError } from './errors.ts';

/** Refusals that trying again will not change. */
const FINAL: ReadonlySet<string> = new Set(['invalid', 'too_large', 'not_available']);

/**
 * Sends the photos whose record has arrived, sealed as they are kept, one by one: each that arrives
 * is done, so a line that breaks costs one photo's time and not all. Works while the phone is
 * locked.
 * @throws ApiError, NetworkError
 */
export async function uploadPhotos(db: TpkDatabase, api: Api): Promise<void> {
  const next = db.locked ? await nextUploadsLocked(db) : await nextUploads(db);
  for (const { sha256 } of next) {
    const photo = await readSealedPhoto(db, sha256);
    if (photo === 'missing') await uploadRefused(db, sha256, 'bytes_missing');
    else if (photo === null) await unsealPhoto(db, sha256);
    else await uploadOne(db, api, sha256, photo);
  }
}

async function uploadOne(
  db: TpkDatabase,
  api: Api,
  sha256: string,
  photo: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    await api.putPhoto(sha256, photo);
    await uploadDone(db, sha256);
  } catch (error) {
    if (!(error instanceof ApiError) || !FINAL.has(error.code)) throw error;
    if (error.field === 'key_unknown') {
      await unsealPhoto(db, sha256);
      await forgetServerKey(db);
    } else await uploadRefused(db, sha256, error.code);
  }
}
