import { settleAnswers } from '../store/answers.ts';
import type { TpkDatabase } from '../store/database.ts';
import { live } from '../store/live.ts';

/**
 * Takes answers as they come from the service worker, or from a tab that is locked, while this one
 * is not: people see at once what was delivered.
 * @returns the function that ends it
 */
export function takeLateAnswers(
  db: TpkDatabase,
  taken: () => void,
  failed: (error: unknown) => void,
): () => void {
  let kept = 0;
  return live(() => db.answers.count()).subscribe((count) => {
    const isMore = count > kept;
    kept = count;
    if (isMore && !db.locked) void take();
  }, failed);

  async function take(): Promise<void> {
    try {
      await settleAnswers(db);
      taken();
    } catch (error) {
      // locked meanwhile: the unlock does it
      if (!db.locked) failed(error);
    }
  }
}
