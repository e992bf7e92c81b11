import { sameValue } from '../domain/merge.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import { rebuild, serverRow } from './replay.ts';
import { readAccount } from './session.ts';
import type { OutboxEntry } from './types.ts';

interface Target {
  readonly kind: RecordKind;
  readonly id: string;
}

/** The records that mutations change. */
export function targetsOf(entries: readonly Pick<OutboxEntry, 'changes'>[]): Target[] {
  const targets = new Map<string, Target>();
  for (const { changes } of entries) {
    for (const { kind, id } of changes) targets.set(id, { kind, id });
  }
  return [...targets.values()];
}

/** The outbox entries that touch each of the records, by record id, each list by `deviceSeq`. */
export async function entriesOf(
  db: TpkDatabase,
  ids: readonly string[],
): Promise<Map<string, OutboxEntry[]>> {
  const byId = new Map<string, OutboxEntry[]>();
  if (ids.length === 0 || (await db.outbox.count()) === 0) return byId;
  // asked for at once: a walk along the index would wait for the disk at each of them
  const keys = await Promise.all(ids.map((id) => db.outbox.where({ refs: id }).primaryKeys()));
  const found = await db.outbox.bulkGet([...new Set(keys.flat())]);
  const inOrder = found
    .flatMap((entry) => entry ?? [])
    .sort((one, other) => one.deviceSeq - other.deviceSeq);
  for (const entry of inOrder) {
    for (const id of new Set(entry.changes.map((change) => change.id))) {
      byId.set(id, [...(byId.get(id) ?? []), entry]);
    }
  }
  return byId;
}

/**
 * Takes it that the server has applied these mutations, though it sent no row: what they made of
 * each record becomes the server's side of it, until a pull brings the true one. To be called
 * inside a transaction after they have left the outbox.
 */
export async function absorb(db: TpkDatabase, applied: readonly OutboxEntry[]): Promise<void> {
  const targets = targetsOf(applied);
  const inOrder = [...applied].sort((one, other) => one.deviceSeq - other.deviceSeq);
  const entries = await entriesOf(
    db,
    targets.map(({ id }) => id),
  );
  const name = (await readAccount(db))?.name ?? '';
  const current = (await readMeta(db, 'generation')) ?? 0;
  for (const { kind, id } of targets) {
    const row = await db.rows(kind).get(id);
    const before = serverRow(row);
    // what no pull has brought yet counts as seen by the last one: the server has it in its area
    const generation = before === null ? current : (row?.generation ?? current);
    const seen = rebuild(id, before, inOrder, name, generation);
    const after = serverRow(seen && { ...seen, pending: 0, refused: 0 });
    // what changed nothing the server does not date either, and no pull would set it right
    const base = sameValue(before?.fields, after?.fields) ? before : after;
    const next = rebuild(id, base, entries.get(id) ?? [], name, generation);
    if (next !== undefined) await db.rows(kind).put(next);
  }
}

/**
 * Makes the records that these mutations touched anew from the server's rows and what the outbox
 * still holds. To be called inside a transaction after the outbox has changed.
 */
export async function refreshRows(
  db: TpkDatabase,
  touched: readonly Pick<OutboxEntry, 'changes'>[],
): Promise<void> {
  const targets = targetsOf(touched);
  const entries = await entriesOf(
    db,
    targets.map(({ id }) => id),
  );
  const name = (await readAccount(db))?.name ?? '';
  for (const { kind, id } of targets) {
    const row = await db.rows(kind).get(id);
    const next = rebuild(id, serverRow(row), entries.get(id) ?? [], name, row?.generation ?? 0);
    if (next === undefined) await db.rows(kind).delete(id);
    else await db.rows(kind).put(next);
  }
}
