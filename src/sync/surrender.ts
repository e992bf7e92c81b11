import type { TpkDatabase } from '../store/database.ts';
import { makeHandover, NoServerKey } from '../store/handover.ts';
import { takeReceipts } from '../store/handover-receipts.ts';
import { wipeReceived } from '../store/handover-wipe.ts';
import { readMeta } from '../store/meta.ts';
import { queueCount } from '../store/queries/outbox.ts';
import type { Api } from './api.ts';
import { ApiError, isPassing } from './errors.ts';
import { underLock } from './lock.ts';
import { deliverRelics } from './relics.ts';

/**
 * What a phone does when it learns that its session was ended: it delivers what it has, which the
 * server keeps for a decision, and forgets all that it received. What the server will not have
 * stays, and hinders no forgetting. Works while the phone is locked.
 * @throws ApiError where the server is in trouble, NetworkError: nothing was forgotten, and the
 * next contact tries again
 */
export async function surrender(db: TpkDatabase, api: Api): Promise<void> {
  const before = await queueCount(db);
  try {
    await deliverRelics(db, api);
    await deliverAll(db, api);
  } catch (error) {
    if (!isLasting(error)) throw error;
  }
  await wipeReceived(db, before - (await queueCount(db)));
}

/**
 * The same at a later contact, for what was left then: what nobody took, or was written meanwhile.
 * @returns whether anything reached the server
 * @throws ApiError where the server is in trouble, NetworkError: the next contact tries again
 */
export async function surrenderLeft(db: TpkDatabase, api: Api): Promise<boolean> {
  const isOver = async () =>
    (await readMeta(db, 'session')) === undefined ||
    (await readMeta(db, 'revokedAt')) === undefined;
  const before = await queueCount(db);
  if (before === 0 || (await isOver())) return false;
  await underLock('tpk-lapangan-sync', async () => {
    // somebody may have joined, or another tab been quicker
    if (!(await isOver())) await surrender(db, api);
  });
  return (await queueCount(db)) < before;
}

/** Nothing of it could be delivered by trying again: without a key nothing was ever sealed. */
function isLasting(error: unknown): boolean {
  return error instanceof NoServerKey || (error instanceof ApiError && !isPassing(error));
}

/** File by file, for as long as that takes something off the phone. */
async function deliverAll(db: TpkDatabase, api: Api): Promise<void> {
  for (let left = await queueCount(db), before = left + 1; left > 0 && left < before;) {
    const made = await makeHandover(db, { all: true });
    if (made.mutations + made.photos === 0) return;
    const { slips } = await api.handover(new Uint8Array(await made.file.arrayBuffer()));
    await takeReceipts(db, slips.join('\n'));
    if (made.mutationsLeft + made.photosLeft === 0) return;
    [before, left] = [left, await queueCount(db)];
  }
}
