import type { MutationResult, PushResponse } from '../protocol/push.ts';
import { RECORD_KINDS } from '../protocol/record-kinds.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { RowOf } from '../protocol/row.ts';
import type { TpkDatabase } from './database.ts';
import type { Meta } from './meta.ts';
import { edges, understood } from './receive.ts';
import { fromServer } from './replay.ts';
import type { Columns } from './sealed-row.ts';
import { isSealed } from './sealed-row.ts';
import type { ClearEntry, OutboxEntry } from './types.ts';
import type { Within } from './within.ts';

type Accepted = Exclude<MutationResult, { status: 'rejected' }>;

/** What was sent, as it lay on the disk, and how far the phone had pulled then. */
export interface Sent {
  readonly entries: readonly ClearEntry[];
  readonly cursor: string | null;
}

interface Plain {
  readonly entry: ClearEntry;
  readonly result: Accepted;
  readonly rows: readonly RowOf<RecordKind>[];
}

/**
 * Takes those results of a push that leave nothing to work out, which are nearly all: the mutation
 * was accepted for the first time, every record that it changed came with the answer, nothing else
 * of this phone lies on any of them, and no pull came in between that could have brought a newer
 * one. Then nothing is read again: the rows are written as they came, and the entry moves to `sent`
 * as it was sealed.
 * @returns the results that are left
 */
export async function settlePlain(
  db: TpkDatabase,
  within: Within,
  { entries, cursor }: Sent,
  { results, serverTime }: Pick<PushResponse, 'results' | 'serverTime'>,
): Promise<MutationResult[]> {
  const [first, last] = edges(entries.map(({ id }) => id));
  const [meta, standing] = await Promise.all([
    within.get<{ value: unknown }>('meta', ['cursor', 'generation']),
    within.keys('outbox', first, last),
  ]);
  const [now, generation] = meta.map((row) => row?.value) as [
    Meta['cursor'] | undefined,
    Meta['generation'] | undefined,
  ];
  if (db.locked || (now ?? null) !== cursor) return [...results];
  const waiting = new Set(standing);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const plain = results.flatMap((result) => plainOf(db, waiting, byId, result) ?? []);
  const free = await withoutOthers(within, plain);
  if (free.length === 0) return [...results];
  const taken = new Set(free.map(({ entry }) => entry.id));
  const newest = new Map<string, RowOf<RecordKind>>();
  for (const { rows } of free) {
    for (const row of rows) if (row.rev >= (newest.get(row.id)?.rev ?? 0)) newest.set(row.id, row);
  }
  const writes = RECORD_KINDS.flatMap((kind) => {
    const ofKind = [...newest.values()].filter((row) => row.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      within.put(
        kind,
        ofKind.map((row) => fromServer(row, generation ?? 0)),
      ),
    ];
  });
  await Promise.all([
    ...writes,
    within.put(
      'sent',
      free.map((one) => moved(one, serverTime)),
    ),
    ...runs(standing, taken).map(([from, to]) => within.deleteRange('outbox', from, to)),
  ]);
  return results.filter(({ id }) => id === null || !taken.has(id));
}

function plainOf(
  db: TpkDatabase,
  waiting: ReadonlySet<string>,
  byId: ReadonlyMap<string, ClearEntry>,
  result: MutationResult,
): Plain | null {
  if (result.status === 'rejected' || result.duplicate || !waiting.has(result.id)) return null;
  const entry = byId.get(result.id);
  // one from before there was a vault is not sealed yet
  if (entry === undefined || !isSealed({ ...entry })) return null;
  const rows = result.rows.flatMap((row) => understood(row) ?? []);
  if (rows.length < result.rows.length) return null;
  const came = new Set(rows.map(({ id }) => id));
  if (entry.refs.every((id) => came.has(id))) return { entry, result, rows };
  // it also looks at others; which it changed is sealed
  const { changes } = db.seals('outbox').open({ ...entry }) as Pick<OutboxEntry, 'changes'>;
  return changes.every(({ id }) => came.has(id)) ? { entry, result, rows } : null;
}

/** Those on whose records nothing lies but themselves. */
async function withoutOthers(within: Within, plain: readonly Plain[]): Promise<readonly Plain[]> {
  const own = new Set(plain.map(({ entry }) => entry.id));
  const [first, last] = edges(plain.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const near = await within.keysBy('outbox', 'refs', first, last);
  const others = [...new Set(near.filter((id) => !own.has(id)))];
  if (others.length === 0) return plain;
  const entries = (await within.stored('outbox', others)) as unknown as ClearEntry[];
  const shared = new Set(entries.flatMap(({ refs }) => refs));
  const isFree = ({ rows }: Plain) => !rows.some(({ id }) => shared.has(id));
  const left = plain.filter((one) => !isFree(one));
  // what shares a record with one that is left is left as well
  for (const { rows } of left) for (const { id } of rows) shared.add(id);
  return plain.every((one) => isFree(one) || left.includes(one)) ? plain.filter(isFree) : [];
}

/** The entry as it goes on in `sent`: what is sealed stays as it is, and opens there as well. */
function moved({ entry, result }: Plain, sentAt: string): Columns {
  const { id, deviceSeq, refs, creates, deviceId, accountId } = entry;
  const { status, receipt } = result;
  const clear = { id, deviceSeq, refs, creates, deviceId, accountId, status, receipt, sentAt };
  return { ...clear, sealed: (entry as unknown as Columns)['sealed'] };
}

/** Runs of neighbouring keys that all go: each is one request, however many they are. */
function runs(all: readonly string[], going: ReadonlySet<string>): [string, string][] {
  const found: [string, string][] = [];
  let isOpen = false;
  for (const key of all) {
    const run = found.at(-1);
    if (!going.has(key)) isOpen = false;
    else if (isOpen && run !== undefined) run[1] = key;
    else {
      found.push([key, key]);
      isOpen = true;
    }
  }
  return found;
}
