import { hexOf } from '../domain/hex.ts';
import { decodeBytes, encodeBytes } from '../vault/base64.ts';
import { openPhoto, sealContentKey, sealPhoto } from '../vault/hpke-photo.ts';
import { Unopened } from '../vault/unopened.ts';
import type { TpkDatabase } from './database.ts';
import { writeMeta } from './meta.ts';
import type { PhotoBytes } from './types.ts';
import { underWay } from './under-way.ts';
import { withRoom } from './with-room.ts';

/**
 * Keeps a photo, under the hash of its bytes. They are sealed once, under a key of their own, of
 * which one copy is for this phone and one for the server. As bytes: Blobs in IndexedDB have been
 * lost on iOS.
 * @returns SHA-256 in lower-case hex
 */
export async function keepPhoto(db: TpkDatabase, bytes: ArrayBuffer): Promise<string> {
  const sha256 = await hashOf(bytes);
  const photo = await sealedPhoto(db, sha256, bytes);
  const keptAt = new Date(db.now()).toISOString();
  await underWay(
    db,
    withRoom(db, () => putPhoto(db, { ...photo, keptAt })),
  );
  return sha256;
}

/** Writes a sealed photo; one without an envelope gets it as soon as that can be. */
export async function putPhoto(db: TpkDatabase, photo: PhotoBytes): Promise<void> {
  await db.transaction('rw', db.photos, db.meta, async () => {
    await db.photos.put(photo);
    if (photo.keyEnvelope === null) await writeMeta(db, 'unsealed', true);
  });
}

/**
 * The bytes of a photo, if this phone has them.
 * @throws Locked, and Unopened where they were altered
 */
export async function readPhoto(db: TpkDatabase, sha256: string): Promise<ArrayBuffer | undefined> {
  const photo = await db.photos.get(sha256);
  if (photo === undefined) return undefined;
  if (db.locked) throw new Unopened('its key is sealed');
  const { nonce, ciphertext, contentKey } = photo;
  const opened = await openPhoto(sha256, {
    nonce,
    ciphertext,
    contentKey: decodeBytes(contentKey),
  });
  if (opened === null) throw new Unopened('the photo does not open');
  return opened;
}

/** A photo's columns, but for when it was kept. Not inside a transaction: WebCrypto is waited for. */
export async function sealedPhoto(
  db: Pick<TpkDatabase, 'sealer'>,
  sha256: string,
  bytes: ArrayBuffer,
): Promise<Omit<PhotoBytes, 'keptAt'>> {
  const { nonce, ciphertext, contentKey } = await sealPhoto(sha256, bytes);
  const { sealer } = db;
  const keyEnvelope = sealer === null ? null : sealContentKey(sealer, sha256, contentKey);
  return { sha256, nonce, ciphertext, contentKey: encodeBytes(contentKey), keyEnvelope };
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
