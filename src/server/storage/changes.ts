import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { holdsRegister, readableRegions } from '../../domain/role.ts';
import type { Holder } from '../../domain/role.ts';
import { PULL_LIMIT } from '../../protocol/pull.ts';
import type { Row } from '../../protocol/row.ts';
import { rowForProtocol } from '../../protocol/upgrade.ts';
import type { Caller } from './caller.ts';
import { areaOf, readCursor, writeCursor } from './cursor.ts';
import type { Storage } from './database.ts';
import { asStorageError } from './errors.ts';
import { selectRows, toRow } from './records.ts';
import type { Schema } from './schema.ts';

export interface PullOptions {
  readonly cursor: string | null;
  readonly protocol: number;
  /** Most rows in a page; `PULL_LIMIT` where absent. */
  readonly limit?: number;
}

/** The parts of a `PullResponse` that come from the records. */
export interface ChangesPage {
  readonly rows: Row[];
  readonly cursor: string;
  readonly more: boolean;
  readonly restart: 'scope' | 'epoch' | null;
  readonly epoch: string;
}

/** Rows that are read at a time, until a page is full. */
const CHUNK = 100;
/** A page holds about this much JSON at most, so that it gets through a thin line in one piece. */
const PAGE_CHARACTERS = 300_000;

type Restart = ChangesPage['restart'];
type Where = (eb: ExpressionBuilder<Schema, 'record'>) => Expression<SqlBool>;

/**
 * Changed records that the caller's device is to have, in `rev` order, from where the cursor
 * stands. A page may repeat what the puller knows; it never leaves out a change. That holds because
 * numbers become visible in their order: once the regency's `seq` was read, every later query sees
 * all records up to it, so a cursor may move on to it even past rows that are not for the caller.
 * @throws StorageBusyError
 */
export async function pullChanges(
  storage: Storage,
  caller: Caller,
  { cursor, protocol, limit = PULL_LIMIT }: PullOptions,
): Promise<ChangesPage> {
  try {
    const { epoch, seq, purges } = await storage.db
      .selectFrom('regency')
      .select(['epoch', 'seq', 'purges'])
      .where('code', '=', storage.regency)
      .executeTakeFirstOrThrow();
    const area = areaOf(caller, purges);
    const { rev, restart } = startOf(cursor, { epoch, seq, area });
    const { rows, more } = await readPage(storage, caller, rev, limit);
    const last = rows.at(-1)?.rev ?? rev;
    const reached = more ? last : Math.max(last, seq);
    return {
      rows: rows.map((row) => rowForProtocol(row, protocol)),
      cursor: writeCursor({ epoch, rev: reached, area }),
      more,
      restart,
      epoch,
    };
  } catch (error) {
    throw asStorageError(error);
  }
}

/**
 * Where to start from. A cursor that cannot be read, of another epoch, or ahead of the database
 * (a copy was put back without a new epoch) tells of a restored database; to be told so once too
 * often only makes the phone send again what the server already knows.
 */
function startOf(
  text: string | null,
  now: { readonly epoch: string; readonly seq: number; readonly area: string },
): { rev: number; restart: Restart } {
  if (text === null) return { rev: 0, restart: null };
  const cursor = readCursor(text);
  if (cursor === null || cursor.epoch !== now.epoch || cursor.rev > now.seq) {
    return { rev: 0, restart: 'epoch' };
  }
  return cursor.area === now.area
    ? { rev: cursor.rev, restart: null }
    : { rev: 0, restart: 'scope' };
}

async function readPage(
  { db, regency }: Storage,
  caller: Caller,
  from: number,
  limit: number,
): Promise<{ rows: Row[]; more: boolean }> {
  const isPulled = pulledWhere(caller, regency);
  if (isPulled === null) return { rows: [], more: false };
  const rows: Row[] = [];
  let size = 0;
  for (;;) {
    const wanted = Math.min(CHUNK, limit - rows.length + 1);
    const chunk = await selectRows(db, regency)
      .where('rev', '>', rows.at(-1)?.rev ?? from)
      .where(isPulled)
      .orderBy('rev')
      .limit(wanted)
      .execute();
    for (const record of chunk) {
      if (rows.length >= limit || (size > PAGE_CHARACTERS && rows.length > 0)) {
        return { rows, more: true };
      }
      rows.push(toRow(record));
      size += record.fields.length;
    }
    if (chunk.length < wanted) return { rows, more: false };
  }
}

/** The condition for a record to be among what the holder's device has; null where none is. */
function pulledWhere(holder: Holder, regency: string): Where | null {
  const isReadable = readableWhere(holder, regency);
  if (isReadable === null || holdsRegister(holder)) return isReadable;
  return (eb) => eb.and([isReadable(eb), eb('kind', '!=', 'registerPerson')]);
}

/** The condition for a record to lie in the holder's area; null where nothing does. */
export function readableWhere(holder: Holder, regency: string): Where | null {
  const { below, exact } = readableRegions(holder);
  if (below.length + exact.length === 0) return null;
  return (eb) => {
    if (below.includes(regency)) return eb.lit(true);
    return eb.or([
      eb('region_code', 'in', [...below, ...exact]),
      // `.` and `/` are neighbours: between them lies everything below the scope, and only that
      ...below.map((scope) =>
        eb.and([eb('region_code', '>', `${scope}.`), eb('region_code', '<', `${scope}/`)]),
      ),
    ]);
  };
}
