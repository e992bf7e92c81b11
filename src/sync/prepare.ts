import type { TpkDatabase } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { settleAnswers } from '../store/answers.ts';
import { keepServerKey, readyToSeal } from '../store/sealing.ts';
import type { Api } from './api.ts';

/**
 * What an unlocked phone does before it sends: takes the answers that came while it was locked,
 * asks for the server's key where it has none, and seals what is not sealed yet.
 * @throws ApiError, NetworkError
 */
export async function prepare(db: TpkDatabase, api: Api): Promise<void> {
  if (db.locked) return;
  await settleAnswers(db);
  if ((await readMeta(db, 'serverKey')) === undefined) {
    const { sealKey } = await api.call('session');
    await keepServerKey(db, sealKey);
  }
  await readyToSeal(db);
}
