import type { SyncTexts } from '../id/sync.ts';

export const sync: SyncTexts = {
  title: 'Sync',
};
