import { useApp } from '../app.ts';
import { useText } from './use-text.ts';

/**
 * Whose phone it is: the name, or, while the phone is locked and the name sealed, what they do.
 * Undefined where nobody has joined.
 */
export function useHolder(): string | undefined {
  const t = useText();
  const { session, account } = useApp();
  if (session.value === null) return undefined;
  return account.value?.name ?? t.common.roles[session.value.role];
}
