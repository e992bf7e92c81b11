import type { TpkDatabase } from './database.ts';

/**
 * Keeps the bytes of a photo, under their hash. As an `ArrayBuffer`: Blobs in IndexedDB have been
 * lost on iOS.
 * @returns SHA-256 in lower-case hex
 */
export async function keepPhoto(db: TpkDatabase, bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await db.photos.put({ sha256, bytes, keptAt: new Date(db.now()).toISOString() });
  return sha256;
}

/** The bytes of a photo, if this phone has them. */
export async function readPhoto(db: TpkDatabase, sha256: string): Promise<ArrayBuffer | undefined> {
  return (await db.photos.get(sha256))?.bytes;
}
