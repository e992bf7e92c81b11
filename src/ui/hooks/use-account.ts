import type { Account } from '../../protocol/account.ts';
import { useApp } from '../app.ts';

/** The signed-in person. Throws where there is none: only screens behind the lock use it. */
export function useAccount(): Account {
  const account = useApp().account.value;
  if (account === null) throw new Error('No session');
  return account;
}
