import type { MutationResult, PushResponse } from '../protocol/push.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { addSpent } from './outbox.ts';
import { receiveRows } from './receive.ts';
import { refreshRows } from './refresh.ts';
import type { OutboxEntry, SentEntry } from './types.ts';

type Accepted = Exclude<MutationResult, { status: 'rejected' }>;
type Rejected = Extract<MutationResult, { status: 'rejected' }>;

/** How many delivered mutations are kept with their receipts. */
const SENT_KEPT = 5000;

/**
 * Takes the server's answer to a push: what was accepted leaves the outbox with its receipt, what
 * was refused stays with its reason. One transaction: either the whole answer is taken or none.
 */
export async function settlePush(
  db: TpkDatabase,
  sent: readonly OutboxEntry[],
  response: PushResponse,
): Promise<void> {
  const tables = [db.outbox, db.sent, db.parked, db.meta, ...db.allRows()];
  await db.transaction('rw', tables, async () => {
    const byId = new Map(sent.map((entry) => [entry.id, entry]));
    const accepted: { entry: OutboxEntry; result: Accepted }[] = [];
    const rejected: { entry: OutboxEntry; result: Rejected }[] = [];
    response.results.forEach((result, index) => {
      const entry = byId.get(result.id ?? '') ?? sent[index];
      if (entry === undefined) return;
      if (result.status === 'rejected') rejected.push({ entry, result });
      else accepted.push({ entry, result });
    });
    await takeAccepted(db, accepted, response.serverTime);
    await takeRejected(db, rejected);
    // The rows that came with the answer are the new base; what is left in the outbox goes on top.
    const generation = (await readMeta(db, 'generation')) ?? 0;
    const rows = accepted.flatMap(({ result }) => result.rows);
    await receiveRows(db, rows, generation);
    const fresh = new Set(rows.map(({ id }) => id));
    const rest = [...accepted, ...rejected].map(({ entry }) => ({
      changes: entry.changes.filter(({ id }) => !fresh.has(id)),
    }));
    await refreshRows(db, rest);
    if ((await readMeta(db, 'missing')) !== response.missing) {
      await writeMeta(db, 'missing', response.missing);
    }
  });
}

async function takeAccepted(
  db: TpkDatabase,
  accepted: readonly { entry: OutboxEntry; result: Accepted }[],
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
  const surplus = (await db.sent.count()) - SENT_KEPT;
  if (surplus > 0) await db.sent.orderBy('sentAt').limit(surplus).delete();
}

function sentEntry(entry: OutboxEntry, result: Accepted, sentAt: string): SentEntry {
  const { state: _state, code: _code, field: _field, attempts: _attempts, ...kept } = entry;
  return { ...kept, status: result.status, receipt: result.receipt, sentAt };
}

/**
 * A refusal because a record is not there, whose making was refused before it, is no verdict on
 * this mutation: it goes on waiting for that one.
 */
async function takeRejected(
  db: TpkDatabase,
  rejected: readonly { entry: OutboxEntry; result: Rejected }[],
): Promise<void> {
  const refusedBefore = await db.outbox.where('state').equals('refused').toArray();
  const unmade = new Set(
    [...refusedBefore, ...rejected.map(({ entry }) => entry)].flatMap(({ creates }) => creates),
  );
  for (const { entry, result } of rejected) {
    const builds = entry.refs.some((id) => unmade.has(id) && !entry.creates.includes(id));
    if (builds && result.code === 'not_available') continue;
    await db.outbox.update(entry.id, { state: 'refused', code: result.code, field: result.field });
  }
}

/** One mutation that no request can carry: refused here, since the server will not read it. */
export async function refuseTooLarge(db: TpkDatabase, entry: OutboxEntry): Promise<void> {
  await db.transaction('rw', [db.outbox, db.meta, ...db.allRows()], async () => {
    await db.outbox.update(entry.id, { state: 'refused', code: 'too_large', field: null });
    await refreshRows(db, [entry]);
  });
}
