import { refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { photoType } from '../photo-type.ts';
import { putBlobWithin } from '../storage/blobs.ts';
import type { Caller } from '../storage/caller.ts';
import type { Write } from '../storage/write.ts';

/**
 * Keeps the bytes of a photo that is on record, by whatever road they came.
 * Refuses like `putBlob`, and with `invalid` what is no photo.
 */
export async function storePhoto(
  handle: Write,
  caller: Caller,
  sha256: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<{ stored: boolean }>> {
  if (photoType(bytes) === null) return refuse('invalid');
  return putBlobWithin(handle, caller, sha256, bytes, now);
}
