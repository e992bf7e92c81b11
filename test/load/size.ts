import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Regency } from './regency.ts';

/** Bytes that the database of these regencies takes on the disk, its log not counted. */
export async function databaseBytes(
  regencies: readonly Regency[],
  databaseUrl: string | undefined,
): Promise<number> {
  if (databaseUrl !== undefined) return postgresBytes(databaseUrl);
  const folders = regencies.flatMap(({ servers }) => servers.map(({ dataDir }) => dataDir));
  return folders.reduce((sum, folder) => sum + sqliteBytes(folder), 0);
}

function sqliteBytes(folder: string): number {
  const files = readdirSync(folder).filter((name) => /\.sqlite(-wal)?$/.test(name));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

async function postgresBytes(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select pg_database_size(current_database()) as size');
    return Number((rows[0] as { size: string }).size);
  } finally {
    await client.end();
  }
}
