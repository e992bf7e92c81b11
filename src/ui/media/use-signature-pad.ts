import { useEffect, useState } from 'preact/hooks';
import type SignaturePad from './signature-pad.tsx';

type Pad = typeof SignaturePad;

const load = async (): Promise<Pad> => (await import('./signature-pad.tsx')).default;

// fetched once and shown at once for everybody after the first
let loaded: Pad | null = null;

/**
 * The box to sign in, with its library, fetched when it is first asked for. Null until it is there;
 * `failed` where it cannot be had, because this build's files are gone.
 */
export function useSignaturePad(): { Pad: Pad | null; failed: boolean } {
  const [Shown, setShown] = useState<Pad | null>(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (loaded !== null) return;
    const show = (found: Pad) => {
      loaded = found;
      setShown(() => found);
    };
    load().then(show, () => setFailed(true));
  }, []);
  return { Pad: Shown, failed };
}
