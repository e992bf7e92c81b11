import { Locked } from '../../../src/store/locked.ts';
import { markSignedOut, readSession } from '../../../src/store/session.ts';
import { isStorageFull } from '../../../src/store/storage-full.ts';
import { ApiError, isUnauthorised, NetworkError } from '../../../src/sync/errors.ts';
import type { SimPhone } from '../phone/sim-phone.ts';

/**
 * What the app makes of a failure: the engine tells the person and tries again later. Anything that
 * it would not expect is thrown on.
 * @returns a word for the trace
 */
export async function tolerate(phone: SimPhone, error: unknown): Promise<string> {
  if (phone.isKilled) return 'killed';
  if (error instanceof NetworkError) return error.reason;
  if (error instanceof Locked) return 'locked';
  if (isStorageFull(error)) return 'phone full';
  if (!(error instanceof ApiError)) throw error;
  if (isUnauthorised(error) && (await readSession(phone.db)) !== undefined) {
    await markSignedOut(phone.db);
  }
  return `${error.status} ${error.code}`;
}
