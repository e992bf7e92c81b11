import type { Account } from '../../protocol/account.ts';
import { useApp } from '../app.ts';

/** The signed-in person. Throws where there is none: only screens behind the session use it. */
export function useAccount(): Account {
  const account = useApp().session.value?.account;
  if (account === undefined) throw new Error('No session');
  return account;
}
