import type { TpkDatabase } from './database.ts';
import type { PhotoUpload } from './types.ts';

/**
 * The photos whose turn it is: bytes follow the text, so only those whose record has reached the
 * server.
 */
export async function nextUploads(db: TpkDatabase): Promise<PhotoUpload[]> {
  return db.transaction('r', [db.uploads, db.rows('attachment')], async () => {
    const waiting = await db.uploads.where('state').equals('waiting').toArray();
    const rows = await db
      .rows('attachment')
      .bulkGet(waiting.map(({ attachmentId }) => attachmentId));
    return waiting.filter(
      (_, index) => (rows[index]?.base ?? rows[index])?.rev !== 0 && rows[index] !== undefined,
    );
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
