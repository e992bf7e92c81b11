import type { TpkDatabase } from './database.ts';
import type { PhotoUpload } from './types.ts';

/**
 * The photos whose turn it is: bytes follow the text, so only those whose record has reached the
 * server. One that was taken off the record, and whose taking off has arrived, is let go.
 */
export async function nextUploads(db: TpkDatabase): Promise<PhotoUpload[]> {
  return db.transaction('rw', [db.uploads, db.rows('attachment')], async () => {
    const waiting = await db.uploads.where('state').equals('waiting').toArray();
    const ids = waiting.map(({ attachmentId }) => attachmentId);
    const rows = await db.rows('attachment').bulkGet(ids);
    const gone = waiting.filter((_, index) => {
      const row = rows[index];
      return row === undefined || (row.fields.removed && row.pending === 0);
    });
    await db.uploads.bulkDelete(gone.map(({ sha256 }) => sha256));
    return waiting.filter((_, index) => {
      const row = rows[index];
      return row !== undefined && !row.fields.removed && (row.base ?? row).rev > 0;
    });
  });
}

/** The server has all the bytes and has checked their hash. */
export async function uploadDone(db: TpkDatabase, sha256: string): Promise<void> {
  await db.uploads.delete(sha256);
}

/** The server will not have these bytes; they stay on the phone with the reason. */
export async function uploadRefused(db: TpkDatabase, sha256: string, code: string): Promise<void> {
  await db.uploads.update(sha256, { state: 'refused', code });
}

/** Lets a refused photo be tried again. */
export async function retryUpload(db: TpkDatabase, sha256: string): Promise<void> {
  await db.uploads.update(sha256, { state: 'waiting', code: null });
}
