import { useEffect, useState } from 'preact/hooks';
import type { TpkDatabase } from '../../../store/database.ts';
import { readWait } from '../../pin.ts';

interface Wait {
  /** What is left of it now; counts down. */
  readonly leftMs: number;
  refresh(): Promise<void>;
}

/** The wait after wrong PINs, as the device remembers it, second by second. */
export function useWait(db: TpkDatabase): Wait {
  const [leftMs, setLeft] = useState(0);
  const refresh = async () => setLeft(await readWait(db));
  const isWaiting = leftMs > 0;
  useEffect(() => {
    const look = () => void readWait(db).then(setLeft);
    look();
    if (!isWaiting) return undefined;
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [db, isWaiting]);
  return { leftMs, refresh };
}
