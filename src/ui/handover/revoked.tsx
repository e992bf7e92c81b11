import { readMeta } from '../../store/meta.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { Later } from '../parts/later.tsx';

const notice = () => import('./revoked-notice.tsx');

/** Before the door of a phone whose access was ended: what has happened, until somebody joins. */
export function Revoked() {
  const { db } = useApp();
  const revokedAt = useLive(() => readMeta(db, 'revokedAt'), []);
  return revokedAt === undefined ? null : <Later load={notice} />;
}
