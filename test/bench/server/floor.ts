import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openSqliteFile } from '../../../src/server/storage/sqlite.ts';
import { bareRecord, proposalArgs } from '../store/record.ts';

/** A bare engine: one row at a time, each on the disk before the next. */
export interface BareCommits {
  commit(): Promise<void>;
  close(): Promise<void>;
}

const TABLE = 'create table kept (id text primary key, body text not null)';

const bareRow = (village: string) => {
  const args = proposalArgs(village);
  return [args.id, JSON.stringify(bareRecord(args))] as const;
};

export function bareSqlite(village: string): BareCommits {
  const folder = mkdtempSync(join(tmpdir(), 'tpk-bench-bare-'));
  const database = openSqliteFile(join(folder, 'bare.sqlite'));
  database.exec(TABLE);
  const insert = database.prepare('insert into kept (id, body) values (?, ?)');
  return {
    commit: async () => void insert.run(...bareRow(village)),
    close: async () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function barePostgres(url: string, village: string): Promise<BareCommits> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(TABLE);
  const text = 'insert into kept (id, body) values ($1, $2)';
  return {
    commit: async () =>
      void (await client.query({ name: 'k', text, values: [...bareRow(village)] })),
    close: () => client.end(),
  };
}
