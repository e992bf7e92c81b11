import { packPhoto } from '../domain/seal/photo.ts';
import { acceptedIds } from './accepted.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { ClearEntry, PhotoUpload } from './types.ts';

/**
 * The photos whose turn it is: bytes follow the text, so only those whose record has reached the
 * server. One that was taken off the record, and whose taking off has arrived, is let go, as is
 * one whose record left the area; a phone that has yet to receive its records cannot tell.
 */
export async function nextUploads(db: TpkDatabase): Promise<PhotoUpload[]> {
  return db.transaction('rw', [db.uploads, db.meta, db.rows('attachment')], async () => {
    const waiting = await db.uploads.where('state').equals('waiting').toArray();
    const ids = waiting.map(({ attachmentId }) => attachmentId);
    const rows = await db.rows('attachment').bulkGet(ids);
    const isAllHere = await hasPulled(db);
    const gone = waiting.filter((_, index) => {
      const row = rows[index];
      return row === undefined ? isAllHere : row.fields.removed && row.pending === 0;
    });
    await db.uploads.bulkDelete(gone.map(({ sha256 }) => sha256));
    return waiting.filter((_, index) => {
      const row = rows[index];
      return row !== undefined && !row.fields.removed && (row.base ?? row).rev > 0;
    });
  });
}

async function hasPulled(db: TpkDatabase): Promise<boolean> {
  return (await readMeta(db, 'cursor')) !== undefined && (await readMeta(db, 'pulling')) !== true;
}

/**
 * The same while the phone is locked, when records cannot be read: those whose making is not in
 * the outbox any more, or was accepted meanwhile.
 */
export async function nextUploadsLocked(db: TpkDatabase): Promise<PhotoUpload[]> {
  return db.transaction('r', [db.uploads, db.outbox, db.answers], async () => {
    const waiting = await db.uploads.where('state').equals('waiting').toArray();
    const entries: ClearEntry[] = await db.outbox.toArray();
    const accepted = await acceptedIds(db);
    const unmade = entries.filter(({ id }) => !accepted.has(id)).flatMap(({ creates }) => creates);
    return waiting.filter(({ attachmentId }) => !unmade.includes(attachmentId));
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

/**
 * A photo as it travels: `missing` where this phone does not have it, null where the server's key
 * was not known when it was kept. Works while the phone is locked.
 */
export async function readSealedPhoto(
  db: TpkDatabase,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null | 'missing'> {
  const photo = await db.photos.get(sha256);
  if (photo === undefined) return 'missing';
  const { nonce, ciphertext, keyEnvelope } = photo;
  return keyEnvelope === null ? null : packPhoto({ keyEnvelope, nonce, ciphertext });
}

/** The photo's key is to be sealed for the server, or sealed anew, as soon as that can be. */
export async function unsealPhoto(db: TpkDatabase, sha256: string): Promise<void> {
  await db.transaction('rw', db.photos, db.meta, async () => {
    await db.photos.update(sha256, { keyEnvelope: null });
    await writeMeta(db, 'unsealed', true);
  });
}

/** Lets refused photos be tried again: what stood in their way may be gone. */
export async function retryUploads(db: TpkDatabase): Promise<void> {
  await db.uploads.where('state').equals('refused').modify({ state: 'waiting', code: null });
}
