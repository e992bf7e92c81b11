import type { MutationResult } from '../protocol/push.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { settleResults } from './settle.ts';
import type { KeptAnswer } from './types.ts';
import { withRoom } from './with-room.ts';

/** What a push, or a hand-over, was answered; rows are not needed. */
export interface Answers {
  readonly results: readonly MutationResult[];
  /** ISO instant by the server's clock. */
  readonly serverTime: string;
  readonly missing?: number;
}

/**
 * Keeps answers for the next unlock: which were accepted or refused, by codes and receipts. In the
 * clear, so without any row. What has an answer is not sent again meanwhile.
 * @param ids the mutations that were sent, in the order of the results
 */
export async function keepAnswers(
  db: TpkDatabase,
  ids: readonly string[],
  { results, serverTime, missing }: Answers,
): Promise<void> {
  const kept = results.map((result, index): KeptAnswer => {
    const bare = result.status === 'rejected' ? result : { ...result, rows: [] };
    return { id: result.id ?? ids[index] ?? '', result: bare, at: serverTime };
  });
  const sent = new Set(ids);
  const keep = async () => {
    await db.answers.bulkPut(kept.filter(({ id }) => sent.has(id)));
    if (missing !== undefined && (await readMeta(db, 'missing')) !== missing) {
      await writeMeta(db, 'missing', missing);
    }
  };
  await withRoom(db, () => db.transaction('rw', db.answers, db.meta, keep));
}

/** Takes the answers that came while the phone was locked. */
export async function settleAnswers(db: TpkDatabase): Promise<void> {
  if ((await db.answers.count()) === 0) return;
  const tables = [db.outbox, db.sent, db.parked, db.meta, db.answers, ...db.allRows()];
  const take = async () => {
    const kept = await db.answers.toArray();
    for (const at of new Set(kept.map((answer) => answer.at))) {
      const results = kept.filter((answer) => answer.at === at).map(({ result }) => result);
      await settleResults(db, { results, serverTime: at }, { rowless: true });
    }
    await db.answers.clear();
  };
  await withRoom(db, () => db.transaction('rw', tables, take));
}
