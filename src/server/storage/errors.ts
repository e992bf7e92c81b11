/** Why a database could not be opened, for the person who started the server. */
export type SetupProblem =
  'folder' | 'url' | 'refused' | 'login' | 'missing' | 'newer' | 'unusable';

/** The database cannot be opened or brought up to date. `message` is one sentence for an operator. */
export class StorageSetupError extends Error {
  override readonly name = 'StorageSetupError';
  readonly problem: SetupProblem;

  constructor(problem: SetupProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.problem = problem;
  }
}

/** The database could not do it now: nothing was written, and the same request may be repeated. */
export class StorageBusyError extends Error {
  override readonly name = 'StorageBusyError';

  constructor(cause: unknown) {
    super('The database is busy or cannot be reached.', { cause });
  }
}

/** There is no room left: nothing was written. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';

  constructor(cause: unknown) {
    super('The disk of the database is full.', { cause });
  }
}

/** SQLITE_FULL; PostgreSQL disk_full, out_of_memory, configured limit exceeded. */
const FULL = new Set(['sqlite:13', '53100', '53200', '53400']);

/**
 * SQLITE_BUSY, LOCKED, NOMEM, IOERR, CANTOPEN, PROTOCOL; PostgreSQL serialisation failure, deadlock,
 * lock not available, query cancelled, statement timeout, too many connections, shutdown; the
 * socket's own errors.
 */
const BUSY =
  /^(sqlite:(5|6|7|10|14|15)|08.{3}|40.{3}|55P03|57.{3}|53300|25P03|E[A-Z]{4,}|ABORTED|CLOSED)$/;

/** SQLSTATE of PostgreSQL, `sqlite:` and the primary result code, or the code of a socket error. */
export function databaseCode(error: unknown): string {
  const { code, errcode, name, message } = error as Partial<
    Record<'code' | 'name' | 'message', string> & { errcode: number }
  >;
  if (typeof errcode === 'number') return `sqlite:${errcode & 0xff}`;
  if (name === 'AbortedTransactionError') return 'ABORTED';
  if (code !== undefined) return code;
  // pg tells of a connection that was lost, or not to be had, by its text alone
  return /connect|discarded|timeout/i.test(message ?? '') ? 'CLOSED' : '';
}

/** The same error as one of the two that a caller can act on; any other error as it is. */
export function asStorageError(error: unknown): unknown {
  const code = databaseCode(error);
  if (FULL.has(code)) return new StorageFullError(error);
  return BUSY.test(code) ? new StorageBusyError(error) : error;
}
