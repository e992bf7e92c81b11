import pg from 'pg';
import { CompiledQuery, PostgresDialect } from 'kysely';

const INT8 = 20;
const NUMERIC = 1700;
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * A writer waits no longer than this for the regency's lock, and a process that hangs inside a
 * transaction is cut off, so that one sick process cannot stop all the others.
 */
const SESSION_LIMITS = `set lock_timeout = '20s'; set idle_in_transaction_session_timeout = '30s'`;

type GetTypeParser = typeof pg.types.getTypeParser;

/** 64-bit counters and sums as numbers: none of ours comes near 2^53. */
const getTypeParser = ((oid: number, format?: 'text') =>
  oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format)) as GetTypeParser;

/** A pool of connections; none is made before the first query. */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser },
  });
  // A connection that was cut, idle or in use, fails its query and is replaced at the next one;
  // without a listener the news itself would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Kysely's dialect over the pool. */
export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(SESSION_LIMITS));
    },
  });
}
