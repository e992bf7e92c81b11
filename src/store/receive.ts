import * as v from 'valibot';
import { isKnownKind } from '../protocol/record-kinds.ts';
import { RECORDS } from '../protocol/records.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { Row, RowOf } from '../protocol/row.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import { entriesOf } from './refresh.ts';
import { fromServer, rebuild } from './replay.ts';
import { readAccount } from './session.ts';
import type { Columns } from './sealed-row.ts';
import type { LocalRow, OutboxEntry } from './types.ts';
import { Within } from './within.ts';

/** The row with its fields checked; null where this build does not understand it. */
export function understood(row: Row): RowOf<RecordKind> | null {
  if (!isKnownKind(row.kind)) return null;
  return v.is(RECORDS[row.kind], row.fields) ? (row as RowOf<RecordKind>) : null;
}

/** Rows of one kind from the server, sealed as far as nothing of this phone lies on them. */
interface Received {
  readonly rows: readonly RowOf<RecordKind>[];
  readonly closed: readonly Columns[];
}

/** Rows from the server, looked through and sealed: all that can be done before they are taken. */
export interface ReceivedRows {
  readonly kinds: ReadonlyMap<RecordKind, Received>;
  readonly strange: readonly Row[];
}

/** Sealing takes most of the time of receiving, and may go on while something else is written. */
export function lookThrough(db: TpkDatabase, rows: readonly Row[]): ReceivedRows {
  const strange: Row[] = [];
  const known: RowOf<RecordKind>[] = [];
  for (const row of rows) {
    const checked = understood(row);
    if (checked === null) strange.push(row);
    else known.push(checked);
  }
  const kinds = new Map<RecordKind, Received>();
  for (const kind of new Set(known.map((row) => row.kind))) {
    const ofKind = known.filter((row) => row.kind === kind);
    const { close } = db.seals(kind);
    const closed = ofKind.map((row) => close({ ...fromServer(row, 0) }));
    kinds.set(kind, { rows: ofKind, closed });
  }
  return { kinds, strange };
}

/**
 * Takes rows from the server, inside a transaction: each becomes the base under whatever work
 * waits on it. A row that is older than the one at hand is passed over; one that this build does
 * not understand is parked until it does.
 */
export async function receiveRows(
  db: TpkDatabase,
  { kinds, strange }: ReceivedRows,
  generation: number,
): Promise<void> {
  if (strange.length > 0) await db.parked.bulkPut([...strange]);
  for (const [kind, received] of kinds) await receiveKind(db, kind, received, generation);
}

async function receiveKind(
  db: TpkDatabase,
  kind: RecordKind,
  { rows, closed }: Received,
  generation: number,
): Promise<void> {
  const within = Within.now(db);
  const ids = rows.map(({ id }) => id);
  // only columns in the clear are looked at: nothing is opened for it
  const [standing, entries] = await Promise.all([
    standingOf(within, kind, ids),
    entriesNear(db, within, ids),
  ]);
  const name = entries.size === 0 ? '' : ((await readAccount(db))?.name ?? '');
  const next: object[] = [];
  rows.forEach((row, index) => {
    const old = standing.get(row.id);
    if (old !== undefined && old.generation === generation && old.rev > row.rev) return;
    const onTop = entries.get(row.id);
    const made =
      onTop === undefined
        ? { ...closed[index], generation }
        : rebuild(row.id, row, onTop, name, generation);
    if (made !== undefined) next.push(made);
  });
  await within.put(kind, next);
}

type Standing = Pick<LocalRow, 'id' | 'generation' | 'rev'>;

/** How many keys more than are sought are looked at to find those that are there. */
const NEARBY = 200;

/** The rows that are there, as the disk has them; of a first pull none is, which one question tells. */
async function standingOf(
  within: Within,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, Standing>> {
  const [first, last] = edges(ids);
  const limit = ids.length + NEARBY;
  const near = await within.keys(kind, first, last, limit);
  const there = new Set(near);
  const sought = near.length === limit ? ids : ids.filter((id) => there.has(id));
  const found = (await within.stored(kind, sought)) as unknown as Standing[];
  return new Map(found.map((row) => [row.id, row]));
}

/** What waits on any of these records; mostly nothing does, which one question tells as well. */
async function entriesNear(
  db: TpkDatabase,
  within: Within,
  ids: readonly string[],
): Promise<Map<string, OutboxEntry[]>> {
  const near = await within.keysBy('outbox', 'refs', ...edges(ids));
  return near.length === 0 ? new Map<string, OutboxEntry[]>() : entriesOf(db, ids);
}

/** The first and the last of them. */
export function edges(ids: readonly string[]): [string, string] {
  const sorted = [...ids].sort();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
}

/** Tries parked rows again, after an update of the app. */
export async function replayParked(db: TpkDatabase): Promise<void> {
  await db.transaction('rw', [db.parked, db.outbox, db.meta, ...db.allRows()], async () => {
    const parked = await db.parked.toArray();
    const ready = parked.filter((row) => understood(row) !== null);
    if (ready.length === 0) return;
    await receiveRows(db, lookThrough(db, ready), (await readMeta(db, 'generation')) ?? 0);
    await db.parked.bulkDelete(ready.map(({ kind, id }) => [kind, id]));
  });
}
