import { sameValue } from '../domain/merge.ts';
import type { Append, Change } from '../protocol/mutations/definition.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { RowOf, Stamp } from '../protocol/row.ts';
import type { LocalRow, OutboxEntry } from './types.ts';

type Loose = Record<string, unknown>;

const BLANKS: readonly unknown[] = ['', null, false, 'invited'];

/** Two phones made the same invited place: what one left blank the other may fill. */
function fillBlanks(stands: Loose, late: Loose): Loose {
  const filled = { ...stands };
  for (const [field, value] of Object.entries(late)) {
    if (BLANKS.some((blank) => sameValue(blank, filled[field]))) filled[field] = value;
  }
  return filled;
}

function append(fields: Loose, { field, item }: Append): Loose {
  const list = Array.isArray(fields[field]) ? (fields[field] as { id: string }[]) : [];
  return list.some(({ id }) => id === item.id) ? fields : { ...fields, [field]: [...list, item] };
}

/** A change's effect on a record's fields; `undefined` fields mean that there is no record yet. */
function fieldsAfter(fields: Loose | undefined, change: Change): Loose | undefined {
  if (change.op === 'create') {
    return fields === undefined ? { ...change.fields } : fillBlanks(fields, change.fields);
  }
  if (fields === undefined) return undefined;
  return change.op === 'append' ? append(fields, change) : { ...fields, ...change.fields };
}

/** A server's row as the phone keeps it when no work lies on top. */
export function fromServer<K extends RecordKind>(row: RowOf<K>, generation: number): LocalRow<K> {
  return { ...row, base: null, pending: 0, refused: 0, generation };
}

/** The server's row under a local one: what the phone last pulled, without its own work. */
export function serverRow(row: LocalRow | undefined): RowOf<RecordKind> | null {
  if (row === undefined) return null;
  if (row.pending === 0 && row.refused === 0) {
    const {
      base: _base,
      pending: _pending,
      refused: _refused,
      generation: _generation,
      ...plain
    } = row;
    return plain;
  }
  return row.base;
}

/** Who did it, and when, by this device. */
export function stampOf(entry: OutboxEntry, name: string): Stamp {
  const { accountId, deviceId, occurredAt } = entry;
  return { accountId, name, deviceId, occurredAt, receivedAt: null, clockStray: null };
}

/**
 * A record as the person sees it: the server's row with the outbox's changes replayed on top, in
 * the order in which they were made. Undefined where neither side has it.
 * @param entries the outbox entries that touch the record, by `deviceSeq`
 */
export function rebuild(
  id: string,
  base: RowOf<RecordKind> | null,
  entries: readonly OutboxEntry[],
  name: string,
  generation: number,
): LocalRow | undefined {
  let fields = base === null ? undefined : (base.fields as Loose);
  let shape = base;
  let pending = 0;
  let refused = 0;
  for (const entry of entries) {
    const changes = entry.changes.filter((change) => change.id === id);
    if (changes.length === 0) continue;
    for (const change of changes) {
      fields = fieldsAfter(fields, change);
      if (shape === null && change.op === 'create') {
        const stamp = stampOf(entry, name);
        const { kind, regionCode, parentId } = change;
        shape = {
          kind,
          id,
          regionCode,
          parentId,
          rev: 0,
          fields: change.fields,
          created: stamp,
          updated: stamp,
        };
      }
    }
    if (entry.state === 'waiting') pending += 1;
    else refused += 1;
    if (shape !== null) shape = { ...shape, updated: stampOf(entry, name) };
  }
  if (shape === null || fields === undefined) return undefined;
  const seen = { ...shape, fields } as RowOf<RecordKind>;
  if (pending === 0 && refused === 0) return fromServer(seen, generation);
  return { ...seen, base, pending, refused, generation };
}
