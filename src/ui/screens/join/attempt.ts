import { hexOf } from '../../../domain/hex.ts';
import { readMeta, removeMeta, writeMeta } from '../../../store/meta.ts';
import type { TpkDatabase } from '../../../store/database.ts';

/**
 * A random word that goes with every try of one code, kept on disk before the first: a phone
 * whose reply was lost, or that was switched off, gets its session by trying again, though the
 * code works only once. In the clear, because there is no key yet: both are of use for as long as
 * the code is.
 */
export async function attemptFor(db: TpkDatabase, code: string): Promise<string> {
  const kept = await readMeta(db, 'attempt');
  if (kept?.code === code) return kept.attempt;
  const attempt = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  await writeMeta(db, 'attempt', { code, attempt });
  return attempt;
}

/** The code has done its work. */
export function forgetAttempt(db: TpkDatabase): Promise<void> {
  return removeMeta(db, 'attempt');
}
