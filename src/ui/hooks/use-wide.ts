import { useEffect, useState } from 'preact/hooks';

const WIDE = '(width >= 64rem)';

/** Whether there is room for a table: true on a laptop. Follows the window. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
