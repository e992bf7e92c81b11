import { PUSH_LIMIT } from '../protocol/push.ts';
import type { PushResponse } from '../protocol/push.ts';
import type { SealedMutation } from '../protocol/seal.ts';
import { PROTOCOL } from '../protocol/version.ts';
import type { TpkDatabase } from '../store/database.ts';
import { keepAnswers, settleAnswers } from '../store/answers.ts';
import { writeMeta } from '../store/meta.ts';
import { countAttempt, nextBatch } from '../store/outbox.ts';
import type { Batch } from '../store/outbox.ts';
import { refuseTooLarge, settlePush } from '../store/settle.ts';
import { encodeEnvelope } from '../store/sealing.ts';
import type { ClearEntry } from '../store/types.ts';
import type { Api } from './api.ts';
import { noteServerTime } from './clock.ts';
import { ApiError, NetworkError } from './errors.ts';

const PUSH_TIMEOUT_MS = 60_000;

function onTheWire({ id, deviceId, deviceSeq, envelope }: ClearEntry): SealedMutation {
  return { id, deviceId, deviceSeq, envelope: encodeEnvelope(envelope ?? new Uint8Array()) };
}

/** The request was too much for the road or the endpoint: less at a time may pass. */
function asksForLess(error: unknown): boolean {
  if (error instanceof NetworkError) return error.reason === 'timeout';
  return error instanceof ApiError && error.code === 'too_large';
}

/**
 * Delivers the outbox, batch by batch, oldest first, until nothing sendable is left. Works while
 * the phone is locked as well: then the answers are kept until it is unlocked. A batch that
 * is too large, or times out, is halved; a single mutation that is still too large is refused on
 * the phone, so that it does not block those behind it.
 * @returns how many mutations were answered
 * @throws ApiError, NetworkError: nothing is known of the batch, and it will be sent again
 */
export async function pushAll(db: TpkDatabase, api: Api): Promise<number> {
  let limit = PUSH_LIMIT;
  let answered = 0;
  for (;;) {
    const batch = await nextBatch(db, limit);
    if (batch.entries.length === 0) return answered;
    try {
      await pushBatch(db, api, batch);
      answered += batch.entries.length;
    } catch (error) {
      const [only] = batch.entries;
      if (!asksForLess(error)) throw error;
      if (batch.entries.length > 1) limit = Math.ceil(batch.entries.length / 2);
      else if (error instanceof ApiError && only !== undefined) await refuseTooLarge(db, only);
      else throw error;
    }
  }
}

async function pushBatch(db: TpkDatabase, api: Api, { entries, held }: Batch): Promise<void> {
  await countAttempt(
    db,
    entries.map(({ id }) => id),
  );
  const sentAt = new Date(db.now()).toISOString();
  const withoutRows = db.locked;
  const response = await api.call('push', {
    body: { protocol: PROTOCOL, sentAt, held, mutations: entries.map(onTheWire), withoutRows },
    timeoutMs: PUSH_TIMEOUT_MS,
  });
  // An answer that does not speak of each mutation is not one to act on.
  if (response.results.length !== entries.length) throw new NetworkError('foreign_answer');
  await takeAnswer(db, entries, response, withoutRows);
  await noteServerTime(db, response.serverTime);
  await writeMeta(db, 'lastExchangeAt', response.serverTime);
}

/** The phone may have been locked, or unlocked, while the answer was on its way. */
async function takeAnswer(
  db: TpkDatabase,
  entries: readonly ClearEntry[],
  response: PushResponse,
  withoutRows: boolean,
): Promise<void> {
  if (!db.locked && !withoutRows) return settlePush(db, entries, response);
  await keepAnswers(
    db,
    entries.map(({ id }) => id),
    response,
  );
  if (!db.locked) await settleAnswers(db);
}
