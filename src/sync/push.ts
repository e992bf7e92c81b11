import { PUSH_LIMIT } from '../protocol/push.ts';
import type { PushRequest, PushResponse } from '../protocol/push.ts';
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
import { gzipped } from './gzip.ts';
import type { Compressed } from './gzip.ts';

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
 * the phone is locked as well: then the answers are kept until it is unlocked. While a batch is on
 * the line, the answer to the one before is taken and the next is read and packed; nothing is sent before the
 * server has answered what comes before it. A batch that is too large, or times out, is halved; a
 * single mutation that is still too large is refused on the phone, so that it does not block those
 * behind it.
 * @returns how many mutations were answered
 * @throws ApiError, NetworkError: nothing is known of the batch, and it will be sent again
 */
export async function pushAll(db: TpkDatabase, api: Api): Promise<number> {
  let limit = PUSH_LIMIT;
  let answered = 0;
  let taken = Promise.resolve();
  let ready = await makeReady(db, limit);
  for (;;) {
    if (ready.batch.entries.length === 0) {
      await taken;
      // people go on typing
      ready = await makeReady(db, limit);
      if (ready.batch.entries.length === 0) return answered;
    }
    const { batch } = ready;
    const answer = pushBatch(db, api, ready);
    // looked at when its turn comes; where the one before cannot be taken, it is sent again
    answer.catch(() => undefined);
    await taken;
    const ids = batch.entries.map(({ id }) => id);
    const next = await makeReady(db, limit, new Set(ids));
    try {
      const { response, withoutRows } = await answer;
      answered += ids.length;
      taken = takeAnswer(db, batch, response, withoutRows);
      taken.catch(() => undefined);
      const isFollowed = response.results.every(({ status }) => status !== 'rejected');
      if (!isFollowed) await taken;
      // what builds on something that was refused does not go
      ready = isFollowed ? next : await makeReady(db, limit);
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error;
      await countAttempt(db, ids);
      const [only] = batch.entries;
      if (!asksForLess(error)) throw error;
      if (ids.length > 1) limit = Math.ceil(ids.length / 2);
      else if (error instanceof ApiError && only !== undefined) await refuseTooLarge(db, only);
      else throw error;
      ready = await makeReady(db, limit);
    }
  }
}

interface Answer {
  readonly response: PushResponse;
  readonly withoutRows: boolean;
}

/** A batch as it goes out. */
interface Ready {
  readonly batch: Batch;
  readonly packed: Compressed;
  /** Unix ms of the device when it was packed, which stands in it as when it was sent. */
  readonly at: number;
  readonly withoutRows: boolean;
}

/** So long a batch may wait for its turn and still say truly when it was sent. */
const FRESH_MS = 30_000;

async function makeReady(
  db: TpkDatabase,
  limit: number,
  underWay?: ReadonlySet<string>,
): Promise<Ready> {
  return pack(db, await nextBatch(db, limit, underWay));
}

async function pack(db: TpkDatabase, batch: Batch): Promise<Ready> {
  const at = db.now();
  const withoutRows = db.locked;
  const body: PushRequest = {
    protocol: PROTOCOL,
    sentAt: new Date(at).toISOString(),
    held: batch.held,
    mutations: batch.entries.map(onTheWire),
    withoutRows,
  };
  return { batch, packed: await gzipped(JSON.stringify(body)), at, withoutRows };
}

async function pushBatch(db: TpkDatabase, api: Api, ready: Ready): Promise<Answer> {
  const isFresh = Math.abs(db.now() - ready.at) < FRESH_MS;
  const { batch, packed, withoutRows } = isFresh ? ready : await pack(db, ready.batch);
  const response = await api.call('push', { packed, timeoutMs: PUSH_TIMEOUT_MS });
  // An answer that does not speak of each mutation is not one to act on.
  if (response.results.length !== batch.entries.length) throw new NetworkError('foreign_answer');
  return { response, withoutRows };
}

/** The phone may have been locked, or unlocked, while the answer was on its way. */
async function takeAnswer(
  db: TpkDatabase,
  batch: Batch,
  response: PushResponse,
  withoutRows: boolean,
): Promise<void> {
  if (!db.locked && !withoutRows) await settlePush(db, batch, response);
  else {
    await keepAnswers(
      db,
      batch.entries.map(({ id }) => id),
      response,
    );
    if (!db.locked) await settleAnswers(db);
  }
  await noteServerTime(db, response.serverTime);
  await writeMeta(db, 'lastExchangeAt', response.serverTime);
}
