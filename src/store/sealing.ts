import { boundToMutation, boundToPhoto } from '../domain/seal/envelope.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { SealKey } from '../protocol/seal.ts';
import { decodeBytes, encodeBytes } from '../vault/base64.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, removeMeta, writeMeta } from './meta.ts';
import type { OutboxEntry, PhotoBytes } from './types.ts';

const utf8 = new TextEncoder();

/** A mutation as it is sealed: what the server shall know, and nothing of the phone's own. */
export function mutationOf(entry: Mutation): Mutation {
  const { id, deviceSeq, name, version, args, base, occurredAt } = entry;
  return { id, deviceSeq, name, version, args, base, occurredAt };
}

/** An envelope as it travels in JSON. */
export function encodeEnvelope(envelope: Uint8Array): string {
  return encodeBytes(envelope);
}

/**
 * The entry's envelope, made at once; null where the phone does not know the server's key yet.
 * Inside a transaction `noteUnsealed` must follow where it is null.
 */
export function sealEntry(
  { sealer }: Pick<TpkDatabase, 'sealer'>,
  entry: Omit<OutboxEntry, 'envelope'>,
): OutboxEntry['envelope'] {
  const plain = utf8.encode(JSON.stringify(mutationOf(entry)));
  return sealer?.seal(plain, boundToMutation(entry)) ?? null;
}

/** Whether an entry has yet to get its envelope. */
export function isUnsealed({ envelope }: Pick<OutboxEntry, 'envelope'>): boolean {
  return envelope === null;
}

/** Remembers that some of these have no envelope, so that they get one as soon as they can. */
export async function noteUnsealed(
  db: TpkDatabase,
  entries: readonly Pick<OutboxEntry, 'envelope'>[],
): Promise<void> {
  if (entries.some(isUnsealed)) await writeMeta(db, 'unsealed', true);
}

/** Keeps the server's key, where it told one. */
export async function keepServerKey(db: TpkDatabase, key: SealKey | undefined): Promise<void> {
  if (key === undefined || (await readMeta(db, 'serverKey'))?.id === key.id) return;
  await writeMeta(db, 'serverKey', key);
}

/** The server does not know the key that something was sealed to: it must tell its key again. */
export async function forgetServerKey(db: TpkDatabase): Promise<void> {
  db.sealer = null;
  await removeMeta(db, 'serverKey');
}

/**
 * Makes the unlocked phone able to seal, as far as it knows the server's key, and gives envelopes
 * to what has none. Not inside a transaction: it waits for WebCrypto.
 */
export async function readyToSeal(db: TpkDatabase): Promise<void> {
  if (db.locked) return;
  const key = await readMeta(db, 'serverKey');
  if (key === undefined) return;
  if (db.sealer?.keyId !== key.id) {
    const { makeSealer } = await import('../vault/hpke.ts');
    const sealer = await makeSealer(key);
    // it may have been locked meanwhile
    if (db.locked) return;
    db.sealer = sealer;
  }
  if ((await readMeta(db, 'unsealed')) === true) await sealWaiting(db);
}

async function sealWaiting(db: TpkDatabase): Promise<void> {
  await db.transaction('rw', db.outbox, db.photos, db.meta, async () => {
    const { sealer } = db;
    if (sealer === null) return;
    const entries = await db.outbox.filter(({ envelope }) => envelope === null).toArray();
    await db.outbox.bulkPut(entries.map((entry) => ({ ...entry, envelope: sealEntry(db, entry) })));
    for (const photo of await db.photos.filter(isToSeal).toArray()) {
      const boundTo = boundToPhoto('key', photo.sha256);
      const keyEnvelope = sealer.seal(decodeBytes(photo.contentKey), boundTo);
      await db.photos.put({ ...photo, keyEnvelope });
    }
    await removeMeta(db, 'unsealed');
  });
}

/** One that an older build kept in the clear is sealed as a whole first, which gives it a key. */
function isToSeal(photo: PhotoBytes): boolean {
  return photo.keyEnvelope === null && !('bytes' in photo);
}
