import type { TpkDatabase } from './database.ts';
import type { Draft } from './types.ts';
import { withRoom } from './with-room.ts';

/** Keeps what is being typed; resolves once it is on disk. */
export async function saveDraft(db: TpkDatabase, key: string, value: unknown): Promise<void> {
  const draft = { key, value, savedAt: new Date(db.now()).toISOString() };
  await withRoom(db, () => db.drafts.put(draft));
}

/** What was being typed under a key; undefined where nothing is kept. */
export async function readDraft<T>(db: TpkDatabase, key: string): Promise<T | undefined> {
  const draft = await db.drafts.get(key);
  return draft?.value as T | undefined;
}

/** Forgets a draft, once its contents are on record. */
export async function removeDraft(db: TpkDatabase, key: string): Promise<void> {
  await db.drafts.delete(key);
}

/** All that is being typed under keys that begin so, the latest first. */
export async function listDrafts(db: TpkDatabase, prefix: string): Promise<Draft[]> {
  const drafts = await db.drafts.where('key').startsWith(prefix).toArray();
  return drafts.sort((left, right) => right.savedAt.localeCompare(left.savedAt));
}
