import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { PHOTO_MAX_BYTES } from '../../domain/meeting.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import type { RowOf } from '../../protocol/row.ts';
import type { Caller } from './caller.ts';
import type { Db, Storage } from './database.ts';
import { appendAudit } from './audit.ts';
import { asStorageError } from './errors.ts';
import { saveRecords, selectRows, toRow } from './records.ts';
import { write } from './write.ts';
import type { Write } from './write.ts';

export interface Blob {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

type Photo = RowOf<'attachment'>;

/**
 * Keeps the bytes of a photo and marks its records as stored: those that the caller may keep,
 * since having the bytes is what shows that a record's photo is one's own to read. Repeating it
 * changes nothing.
 * Refuses with `invalid` unless the bytes have that hash and are not too large, with
 * `not_available` unless a record that the caller may keep names the hash.
 * @throws StorageBusyError, StorageFullError
 */
export function putBlob(
  storage: Storage,
  ...photo: [caller: Caller, sha256: string, bytes: Uint8Array, now: Date]
): Promise<Result<{ stored: boolean }>> {
  return write(storage, (handle) => putBlobWithin(handle, ...photo));
}

/** The same in a transaction that does more. */
export async function putBlobWithin(
  handle: Write,
  caller: Caller,
  sha256: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<{ stored: boolean }>> {
  const isTrue = createHash('sha256').update(bytes).digest('hex') === sha256;
  if (!isTrue || bytes.length > PHOTO_MAX_BYTES) return refuse('invalid');
  const { trx, regency } = handle;
  const photos = (await photosOf(trx, regency, sha256)).filter((photo) =>
    may(caller, 'meeting.record', photo.regionCode),
  );
  const [first] = photos;
  if (first === undefined) return refuse('not_available');
  const at = now.toISOString();
  const { mime } = first.fields;
  await trx
    .insertInto('blob')
    .values({ regency, sha256, mime, size: bytes.length, bytes, stored_at: at })
    .onConflict((conflict) => conflict.columns(['regency', 'sha256']).doNothing())
    .execute();
  const marked = photos
    .filter(({ fields }) => fields.storedAt === null)
    .map((photo) => {
      handle.seq += 1;
      return { ...photo, rev: handle.seq, fields: { ...photo.fields, storedAt: at } };
    });
  await saveRecords(handle, marked, at);
  const { accountId, deviceId } = caller;
  const entries = marked.map(({ id, rev }) => {
    return { at, accountId, deviceId, action: 'photo.store', subject: id, detail: { rev } };
  });
  await appendAudit(handle, entries);
  return done({ stored: marked.length > 0 });
}

/**
 * The bytes, if a photo that is on record and stored lies in the caller's area; otherwise null,
 * whether or not they exist.
 * @throws StorageBusyError
 */
export async function getBlob(
  { db, regency }: Storage,
  caller: Caller,
  sha256: string,
): Promise<Blob | null> {
  try {
    const isOnRecord = (await photosOf(db, regency, sha256)).some(
      ({ regionCode, fields }) =>
        !fields.removed && fields.storedAt !== null && may(caller, 'meeting.read', regionCode),
    );
    if (!isOnRecord) return null;
    const blob = await db
      .selectFrom('blob')
      .select(['mime', 'bytes'])
      .where('regency', '=', regency)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return blob ?? null;
  } catch (error) {
    throw asStorageError(error);
  }
}

async function photosOf(db: Db, regency: string, sha256: string): Promise<Photo[]> {
  const records = await selectRows(db, regency)
    // as a literal, so that SQLite sees that the index of photos covers it
    .where('kind', '=', sql.lit('attachment'))
    .where('variant', '=', sha256)
    .execute();
  return records.map(toRow) as Photo[];
}
