import { useEffect, useState } from 'preact/hooks';
import { liveRegister } from '../../store/queries/register/keeper.ts';
import type { RegisterState } from '../../store/queries/register/keeper.ts';
import { useApp } from '../app.ts';

const NOTHING_YET: RegisterState = { index: null, read: 0, total: 0 };

/**
 * The phone's register, ready to be searched, or how far it has come. A failure throws while
 * drawing, so that the error page shows.
 */
export function useRegister(): RegisterState {
  const { db } = useApp();
  const [state, setState] = useState<RegisterState>(NOTHING_YET);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => liveRegister(db).subscribe(setState, (error) => setFailure({ error })), [db]);
  if (failure !== undefined) throw failure.error;
  return state;
}
