import type { Transaction } from 'dexie';
import type { MutationResult, PushResponse } from '../protocol/push.ts';
import type { Row } from '../protocol/row.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { addSpent } from './outbox.ts';
import { lookThrough, receiveRows } from './receive.ts';
import { absorb, refreshRows } from './refresh.ts';
import { forgetServerKey } from './sealing.ts';
import { settlePlain } from './settle-plain.ts';
import type { Sent } from './settle-plain.ts';
import type { ClearEntry, OutboxEntry, SentEntry } from './types.ts';
import { withRoom } from './with-room.ts';
import { Within } from './within.ts';

type Accepted = Exclude<MutationResult, { status: 'rejected' }>;
type Rejected = Extract<MutationResult, { status: 'rejected' }>;

interface Told<R> {
  readonly entry: OutboxEntry;
  readonly result: R;
}

/** How many delivered mutations are kept with their receipts. */
const SENT_KEPT = 5000;

/**
 * Takes the server's answer to a push: what was accepted leaves the outbox with its receipt, what
 * was refused stays with its reason. One transaction: either the whole answer is taken or none; on
 * a full disk what can be had again gives way to it.
 * @param sent what was sent, in the order of the results; with all that was read of it nearly
 * nothing needs to be read again
 */
export async function settlePush(
  db: TpkDatabase,
  sent: readonly Pick<ClearEntry, 'id'>[] | Sent,
  response: PushResponse,
): Promise<void> {
  const ids = ('cursor' in sent ? sent.entries : sent).map(({ id }) => id);
  const tables = [db.outbox, db.sent, db.parked, db.meta, ...db.allRows()];
  const take = async (trans: Transaction) => {
    const { serverTime } = response;
    let results = response.results.map((result, index) => ({
      ...result,
      id: result.id ?? ids[index] ?? null,
    })) as MutationResult[];
    if ('cursor' in sent) {
      results = await settlePlain(db, new Within(db, trans), sent, { serverTime, results });
    }
    if (results.length > 0) {
      await settleResults(db, { serverTime, results }, { rowless: false });
    }
    await dropOldest(db);
    if ((await readMeta(db, 'missing')) !== response.missing) {
      await writeMeta(db, 'missing', response.missing);
    }
  };
  await withRoom(db, () => db.transaction('rw', tables, take));
}

/**
 * The same, inside a transaction, for results that may have come by another road. What has left
 * the outbox since is passed over; its rows are taken all the same.
 * @param options.rowless whether no rows came, though the records are on the server: then what the
 * person sees stands for them, until a pull brings them
 */
export async function settleResults(
  db: TpkDatabase,
  { results, serverTime }: Pick<PushResponse, 'results' | 'serverTime'>,
  { rowless }: { rowless: boolean },
): Promise<void> {
  const ids = results.map(({ id }) => id ?? '');
  const entries = await db.outbox.bulkGet(ids);
  const accepted: Told<Accepted>[] = [];
  const rejected: Told<Rejected>[] = [];
  results.forEach((result, index) => {
    const entry = entries[index];
    if (entry === undefined) return;
    if (result.status === 'rejected') rejected.push({ entry, result });
    else accepted.push({ entry, result });
  });
  await takeAccepted(db, accepted, serverTime);
  if (rejected.length > 0) await takeRejected(db, rejected);
  // The rows that came with the answer are the new base; what is left in the outbox goes on top.
  const generation = (await readMeta(db, 'generation')) ?? 0;
  const rows = results.flatMap((result): Row[] =>
    result.status === 'rejected' ? [] : result.rows,
  );
  await receiveRows(db, lookThrough(db, rows), generation);
  const fresh = new Set(rows.map(({ id }) => id));
  const without = ({ entry }: Told<MutationResult>) => ({
    ...entry,
    changes: entry.changes.filter(({ id }) => !fresh.has(id)),
  });
  if (rowless) await absorb(db, accepted.map(without));
  else await refreshRows(db, accepted.map(without));
  await refreshRows(db, rejected.map(without));
}

async function takeAccepted(
  db: TpkDatabase,
  accepted: readonly Told<Accepted>[],
  sentAt: string,
): Promise<void> {
  await db.outbox.bulkDelete(accepted.map(({ entry }) => entry.id));
  await db.sent.bulkPut(accepted.map(({ entry, result }) => sentEntry(entry, result, sentAt)));
  // Applied before, perhaps under another number: then this number will never be seen.
  const again = accepted.filter(({ result }) => result.duplicate);
  await addSpent(
    db,
    again.map(({ entry }) => entry.deviceSeq),
  );
}

async function dropOldest(db: TpkDatabase): Promise<void> {
  const surplus = (await db.sent.count()) - SENT_KEPT;
  if (surplus > 0) await db.sent.orderBy('sentAt').limit(surplus).delete();
}

function sentEntry(entry: OutboxEntry, result: Accepted, sentAt: string): SentEntry {
  const {
    state: _state,
    code: _code,
    field: _field,
    attempts: _attempts,
    envelope: _envelope,
    ...kept
  } = entry;
  return { ...kept, status: result.status, receipt: result.receipt, sentAt };
}

/**
 * A refusal because a record is not there, whose making was refused before it, is no verdict on
 * this mutation: it goes on waiting for that one. Nor is one because of a key that the server does
 * not know: what it says is not read yet, and is sealed anew.
 */
async function takeRejected(db: TpkDatabase, rejected: readonly Told<Rejected>[]): Promise<void> {
  const unread = rejected.filter(({ result }) => result.code === 'key_unknown');
  if (unread.length > 0) {
    for (const { entry } of unread) await db.outbox.update(entry.id, { envelope: null });
    await writeMeta(db, 'unsealed', true);
    await forgetServerKey(db);
  }
  const judged = rejected.filter(({ result }) => result.code !== 'key_unknown');
  const refusedBefore = await db.outbox.where('state').equals('refused').toArray();
  const unmade = new Set(
    [...refusedBefore, ...judged.map(({ entry }) => entry)].flatMap(({ creates }) => creates),
  );
  for (const { entry, result } of judged) {
    const builds = entry.refs.some((id) => unmade.has(id) && !entry.creates.includes(id));
    if (builds && result.code === 'not_available') continue;
    await db.outbox.update(entry.id, {
      state: 'refused',
      code: result.code,
      field: result.field,
      attempts: entry.attempts + 1,
    });
  }
}

/** One mutation that no request can carry: refused here, since the server will not read it. */
export async function refuseTooLarge(
  db: TpkDatabase,
  { id }: Pick<ClearEntry, 'id'>,
): Promise<void> {
  await db.transaction('rw', [db.outbox, db.meta, ...db.allRows()], async () => {
    await db.outbox.update(id, { state: 'refused', code: 'too_large', field: null });
    const entry = await db.outbox.get(id);
    if (entry !== undefined) await refreshRows(db, [entry]);
  });
}
