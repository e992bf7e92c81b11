import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import * as v from 'valibot';
import { appendAudit } from './audit.ts';
import { BACKUP_TABLES, BackupHeader, BackupLine } from './backup-format.ts';
import type { BackupCounts, BackupRow } from './backup-format.ts';
import type { Storage } from './database.ts';
import { HAS_LIKENESSES, lastMigration, migrate } from './migrate.ts';
import { rebuildLikenesses } from './rebuild-likenesses.ts';
import { noteSealKeys } from './seal-keys.ts';
import { write } from './write.ts';
import type { Write } from './write.ts';

/** Rows in one statement: their parameters stay far from the limit of either engine. */
const MOST_AT_ONCE = 200;

/** Why a backup cannot be put back, in one sentence for an operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Puts a backup back into an empty database, all of it or nothing. The epoch is a new one: phones
 * notice, and send again what came after the backup.
 * @param storage just opened, not migrated
 * @throws BackupError
 */
export async function restoreBackup(
  storage: Storage,
  now: string,
  lines: AsyncIterable<string>,
): Promise<BackupCounts> {
  const iterator = lines[Symbol.asyncIterator]();
  const header = readHeader((await iterator.next()).value as string | undefined);
  if (header.regency !== storage.regency) {
    throw new BackupError(
      `This is a backup of the regency ${header.regency}: start with REGENCY_CODE=${header.regency}.`,
    );
  }
  const level = lastMigration(header.migrations);
  if (level === null) {
    throw new BackupError(
      'This backup was written by a newer version of this app: update it first.',
    );
  }
  await migrate(storage, level);
  const counts = await write(storage, async (writing) => {
    await requireEmpty(writing, header.migrations);
    const restored = await insertRows(writing, { [Symbol.asyncIterator]: () => iterator });
    if (header.migrations.includes(HAS_LIKENESSES)) await rebuildLikenesses(writing);
    const epoch = randomUUID();
    await writing.trx
      .updateTable('regency')
      .set({ epoch })
      .where('code', '=', storage.regency)
      .execute();
    writing.seq = header.seq;
    await appendAudit(writing, [
      {
        at: now,
        accountId: null,
        deviceId: null,
        action: 'backup.restore',
        subject: storage.regency,
        detail: { writtenAt: header.writtenAt, records: restored['record'] ?? 0 },
      },
    ]);
    return restored;
  });
  await migrate(storage);
  await noteSealKeys(storage, header.sealKeys);
  return counts;
}

function readHeader(line: string | undefined): BackupHeader {
  const parsed = v.safeParse(BackupHeader, parse(line ?? ''));
  if (!parsed.success) throw new BackupError('This file is not a backup of TPK Lapangan.');
  return parsed.output;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function requireEmpty({ trx, regency }: Write, migrations: readonly string[]): Promise<void> {
  for (const { name, isOfRegency, since } of BACKUP_TABLES) {
    if (since !== undefined && !migrations.includes(since)) continue;
    const { rows } = await sql`
      select 1 from ${sql.table(name)} where ${isOfRegency(regency)} limit 1`.execute(trx);
    if (rows.length > 0) {
      throw new BackupError(
        'There is something in this database already. Choose an empty one: DATA_DIR=… or DATABASE_URL=…',
      );
    }
  }
}

async function insertRows(writing: Write, lines: AsyncIterable<string>): Promise<BackupCounts> {
  const counts: BackupCounts = {};
  let table = '';
  let rows: BackupRow[] = [];
  const flush = async (): Promise<void> => {
    await insert(writing, table, rows);
    rows = [];
  };
  for await (const line of lines) {
    const parsed = v.safeParse(BackupLine, parse(line));
    if (!parsed.success) throw new BackupError('This backup is damaged: a line cannot be read.');
    const read = parsed.output;
    if (read.is === 'end') {
      await flush();
      if (isDeepStrictEqual(counts, withoutZeros(read.counts))) return counts;
      throw new BackupError('This backup is damaged: rows are missing.');
    }
    // a table's rows may point at those of the tables before it
    if (read.table !== table || rows.length >= MOST_AT_ONCE) await flush();
    table = read.table;
    rows.push(read.row);
    counts[table] = (counts[table] ?? 0) + 1;
  }
  throw new BackupError('This backup was cut off: its end is missing.');
}

function withoutZeros(counts: BackupCounts): BackupCounts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

async function insert({ trx }: Write, table: string, rows: readonly BackupRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = rows.map(
    (row) => sql`(${sql.join(columns.map((column) => fromJson(row[column] ?? null)))})`,
  );
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(trx);
}

function fromJson(value: BackupRow[string]): string | number | null | Buffer {
  return typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value;
}
