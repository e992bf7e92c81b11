import type { TpkDatabase } from '../store/database.ts';
import { Locked } from '../store/locked.ts';
import { queueCount } from '../store/queries/outbox.ts';
import type { Api } from './api.ts';
import { ApiError, NetworkError } from './errors.ts';

/**
 * Tries again, at each contact, to deliver what an emptied phone still has; but not what it has
 * tried before in vain, until something about it changes or the app starts anew.
 */
export function leftOverOf(db: TpkDatabase, api: Api): () => Promise<void> {
  const standing = async () => `${await queueCount(db)} ${db.locked ? 'locked' : 'unlocked'}`;
  let inVain = '';
  return async function deliverLeft() {
    const before = await standing();
    if (before === inVain) return;
    try {
      const { surrenderLeft } = await import('./surrender.ts');
      if (!(await surrenderLeft(db, api))) inVain = before;
    } catch (error) {
      // no network, or a server in trouble: the next contact
      const isPassing = error instanceof ApiError || error instanceof NetworkError;
      if (!isPassing && !(error instanceof Locked)) throw error;
    }
  };
}
