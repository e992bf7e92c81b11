import { countReview } from '../../store/queries/review.ts';
import { useApp } from '../app.ts';
import { useAccount } from './use-account.ts';
import { useLive } from './use-live.ts';

/** How many teams wait for the signed-in person's word: for the number on the menu. */
export function useReviewCount(): number {
  const { db } = useApp();
  const account = useAccount();
  return useLive(() => countReview(db, account), [account]) ?? 0;
}
