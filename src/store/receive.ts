import * as v from 'valibot';
import { RECORD_KINDS, isKnownKind } from '../protocol/record-kinds.ts';
import { RECORDS } from '../protocol/records.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { Row, RowOf } from '../protocol/row.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta } from './meta.ts';
import { entriesOf } from './refresh.ts';
import { fromServer, rebuild } from './replay.ts';
import { readAccount } from './session.ts';
import type { LocalRow } from './types.ts';

/** The row with its fields checked; null where this build does not understand it. */
export function understood(row: Row): RowOf<RecordKind> | null {
  if (!isKnownKind(row.kind)) return null;
  return v.is(RECORDS[row.kind], row.fields) ? (row as RowOf<RecordKind>) : null;
}

/**
 * Takes rows from the server, inside a transaction: each becomes the base under whatever work
 * waits on it. A row that is older than the one at hand is passed over; one that this build does
 * not understand is parked until it does.
 */
export async function receiveRows(
  db: TpkDatabase,
  rows: readonly Row[],
  generation: number,
): Promise<void> {
  const known: RowOf<RecordKind>[] = [];
  const strange: Row[] = [];
  for (const row of rows) {
    const checked = understood(row);
    if (checked === null) strange.push(row);
    else known.push(checked);
  }
  if (strange.length > 0) await db.parked.bulkPut(strange);
  for (const kind of RECORD_KINDS) {
    await receiveKind(
      db,
      kind,
      known.filter((row) => row.kind === kind),
      generation,
    );
  }
}

async function receiveKind(
  db: TpkDatabase,
  kind: RecordKind,
  rows: readonly RowOf<RecordKind>[],
  generation: number,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  // only columns in the clear are looked at: nothing is opened for it
  const [standing, entries] = await Promise.all([
    db.stored(kind).bulkGet(ids) as Promise<(Pick<LocalRow, 'generation' | 'rev'> | undefined)[]>,
    entriesOf(db, ids),
  ]);
  const name = entries.size === 0 ? '' : ((await readAccount(db))?.name ?? '');
  const next: LocalRow[] = [];
  rows.forEach((row, index) => {
    const old = standing[index];
    if (old !== undefined && old.generation === generation && old.rev > row.rev) return;
    const onTop = entries.get(row.id);
    const made =
      onTop === undefined
        ? fromServer(row, generation)
        : rebuild(row.id, row, onTop, name, generation);
    if (made !== undefined) next.push(made);
  });
  await db.rows(kind).bulkPut(next);
}

/** Tries parked rows again, after an update of the app. */
export async function replayParked(db: TpkDatabase): Promise<void> {
  await db.transaction('rw', [db.parked, db.outbox, db.meta, ...db.allRows()], async () => {
    const parked = await db.parked.toArray();
    const ready = parked.filter((row) => understood(row) !== null);
    if (ready.length === 0) return;
    await receiveRows(db, ready, (await readMeta(db, 'generation')) ?? 0);
    await db.parked.bulkDelete(ready.map(({ kind, id }) => [kind, id]));
  });
}
