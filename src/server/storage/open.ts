import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { CompiledQuery, KyselyConfig } from 'kysely';
import type { Storage } from './database.ts';
import { databaseCode, StorageSetupError } from './errors.ts';
import { openPool, postgresDialect } from './postgresql.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect, openSqliteFile } from './sqlite.ts';

export interface StorageOptions {
  /** A PostgreSQL address; without one the database is a file in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Code of the regency that is served. */
  readonly regency: string;
  /** Told of every statement, with what it was given: for tests alone, since that is personal. */
  readonly onQuery?: (query: CompiledQuery) => void;
}

/**
 * Opens the database and makes sure that it answers. Migrates nothing: see `migrate`.
 * @throws StorageSetupError with one sentence for the operator
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl, dataDir, regency, onQuery } = options;
  const log = onQuery && (({ query }: { query: CompiledQuery }) => onQuery(query));
  return databaseUrl
    ? openPostgres(databaseUrl, regency, { log })
    : openSqlite(dataDir, regency, { log });
}

/** Room for the upper pages of every index, and fewer, longer walks from the log to the file. */
function enlarge(database: DatabaseSync): DatabaseSync {
  database.exec('PRAGMA cache_size = -65536');
  database.exec('PRAGMA wal_autocheckpoint = 4000');
  return database;
}

type Logging = Pick<KyselyConfig, 'log'>;

/** The file of the embedded database. */
export function sqlitePath(dataDir: string): string {
  return join(dataDir, 'tpk.sqlite');
}

function openSqlite(dataDir: string, regency: string, logging: Logging): Storage {
  try {
    // it holds names and photos: nobody's but the server's
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StorageSetupError('folder', `The data folder ${dataDir} cannot be written.`, error);
  }
  const path = sqlitePath(dataDir);
  try {
    const dialect = new NodeSqliteDialect(enlarge(openSqliteFile(path)));
    const db = new Kysely<Schema>({ dialect, ...logging });
    return { db, engine: 'sqlite', regency, close: () => db.destroy() };
  } catch (error) {
    const isOther = databaseCode(error) === 'sqlite:26';
    throw isOther
      ? new StorageSetupError('unusable', `The file ${path} is not an SQLite database.`, error)
      : new StorageSetupError('folder', `The database ${path} cannot be opened to write.`, error);
  }
}

async function openPostgres(
  databaseUrl: string,
  regency: string,
  logging: Logging,
): Promise<Storage> {
  const place = placeOf(databaseUrl);
  const pool = openPool(databaseUrl);
  const db = new Kysely<Schema>({ dialect: postgresDialect(pool), ...logging });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await pool.end();
    throw connectProblem(error, place);
  }
  return { db, engine: 'postgresql', regency, close: () => db.destroy() };
}

interface Place {
  readonly host: string;
  readonly database: string;
}

/** Host and database of an address, for messages: never the user or the password. */
function placeOf(databaseUrl: string): Place {
  try {
    const { protocol, host, pathname, searchParams } = new URL(databaseUrl);
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new Error('protocol');
    const database = decodeURIComponent(pathname.slice(1));
    return { host: host || searchParams.get('host') || 'localhost', database };
  } catch (error) {
    const shape = 'postgres://user:password@host:5432/database';
    throw new StorageSetupError('url', `DATABASE_URL is not of the form ${shape}.`, error);
  }
}

function connectProblem(error: unknown, { host, database }: Place): StorageSetupError {
  const code = databaseCode(error);
  if (code === '3D000') {
    const message = `DATABASE_URL names a database that does not exist: ${database} at ${host}.`;
    return new StorageSetupError('missing', message, error);
  }
  if (code.startsWith('28')) {
    const message = `DATABASE_URL has a user or password that PostgreSQL at ${host} refuses.`;
    return new StorageSetupError('login', message, error);
  }
  const message = `DATABASE_URL leads nowhere: no PostgreSQL answers at ${host}.`;
  return new StorageSetupError('refused', message, error);
}
