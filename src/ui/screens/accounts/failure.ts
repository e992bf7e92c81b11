import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { errorText, isNetworkError } from '../../words.ts';

/** Why accounts were not made. Where an answer got lost nobody knows whether they were. */
export function createFailureText(t: OfficeCatalogue, error: unknown): string {
  const mayHaveArrived = isNetworkError(error) && navigator.onLine;
  return mayHaveArrived ? t.accounts.lostReply : errorText(t, error);
}
