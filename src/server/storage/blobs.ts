import type { Result } from '../../domain/result.ts';
import type { Caller } from './caller.ts';
import type { Storage } from './database.ts';

export interface Blob {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps the bytes of a photo and marks its records as stored. Repeating it changes nothing.
 * Refuses with `not_available` unless a record that the caller may keep names this hash, with
 * `invalid` unless the bytes have the hash and the size that the record names.
 */
export async function putBlob(
  _storage: Storage,
  _caller: Caller,
  _sha256: string,
  _bytes: Uint8Array,
  _now: Date,
): Promise<Result<{ stored: boolean }>> {
  throw new Error('not written yet');
}

/** The bytes, if a photo on record in the caller's area has that hash; otherwise null. */
export async function getBlob(
  _storage: Storage,
  _caller: Caller,
  _sha256: string,
): Promise<Blob | null> {
  throw new Error('not written yet');
}
