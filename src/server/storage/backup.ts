import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { BACKUP_TABLES } from './backup-format.ts';
import type {
  BackupCounts,
  BackupHeader,
  BackupLine,
  BackupRow,
  BackupTable,
} from './backup-format.ts';
import type { Db, Storage } from './database.ts';

/**
 * Writes all that belongs to the regency, as lines of JSON from one snapshot: the server may go on
 * meanwhile. Alike for both engines.
 */
export async function writeBackup(
  { db, regency }: Storage,
  now: string,
  writeLine: (line: string) => Promise<void>,
): Promise<BackupCounts> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const { seq, seal_keys: keys } = await trx
        .selectFrom('regency')
        .select(['seq', 'seal_keys'])
        .where('code', '=', regency)
        .executeTakeFirstOrThrow();
      const header: BackupHeader = {
        format: 'tpk-backup',
        version: 1,
        regency,
        seq,
        migrations: await migrationsOf(trx),
        writtenAt: now,
        sealKeys: keys.split(' ').filter((id) => id !== ''),
      };
      await writeLine(JSON.stringify(header));
      const counts: BackupCounts = {};
      for (const table of BACKUP_TABLES) {
        counts[table.name] = 0;
        for await (const rows of pagesOf(trx, regency, table)) {
          counts[table.name] = (counts[table.name] ?? 0) + rows.length;
          for (const row of rows) await writeLine(lineOf({ is: 'row', table: table.name, row }));
        }
      }
      await writeLine(lineOf({ is: 'end', counts }));
      return counts;
    });
}

/** How many rows of the regency each table has. */
export async function countRows({ db, regency }: Storage): Promise<BackupCounts> {
  const counts: BackupCounts = {};
  for (const { name, isOfRegency } of BACKUP_TABLES) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(name)}
      where ${isOfRegency(regency)}`.execute(db);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}

const lineOf = (line: BackupLine): string => JSON.stringify(line);

async function migrationsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

async function* pagesOf(db: Db, regency: string, table: BackupTable): AsyncGenerator<BackupRow[]> {
  let after: RawBuilder<unknown> = sql`1 = 1`;
  for (;;) {
    const { rows } = await sql<Record<string, unknown> & { backup_key: string | number }>`
      select *, ${table.key} as backup_key from ${sql.table(table.name)}
      where ${table.isOfRegency(regency)} and ${after}
      order by ${table.key} limit ${sql.lit(table.atOnce)}`.execute(db);
    yield rows.map(({ backup_key: _key, ...row }) => toJson(row));
    const last = rows.at(-1)?.backup_key;
    if (rows.length < table.atOnce || last === undefined) return;
    after = sql`${table.key} > ${last}`;
  }
}

function toJson(row: Readonly<Record<string, unknown>>): BackupRow {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  ]);
  return Object.fromEntries(entries) as BackupRow;
}
