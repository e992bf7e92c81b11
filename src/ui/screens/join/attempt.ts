import { readDraft, removeDraft, saveDraft } from '../../../store/drafts.ts';
import type { TpkDatabase } from '../../../store/database.ts';

interface Attempt {
  readonly code: string;
  readonly attempt: string;
}

const KEY = 'join/attempt';

/**
 * A random word that goes with every try of one code, kept on disk before the first: a phone
 * whose reply was lost, or that was switched off, gets its session by trying again, though the
 * code works only once.
 */
export async function attemptFor(db: TpkDatabase, code: string): Promise<string> {
  const kept = await readDraft<Attempt>(db, KEY);
  if (kept?.code === code) return kept.attempt;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const attempt = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await saveDraft(db, KEY, { code, attempt });
  return attempt;
}

/** The code has done its work. */
export function forgetAttempt(db: TpkDatabase): Promise<void> {
  return removeDraft(db, KEY);
}
