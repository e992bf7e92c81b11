import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';
import type { BreakPoint } from './orders.ts';

/**
 * Faults inside a running server, tied to a counted statement and not to time: Node's own SQLite
 * and PostgreSQL's client are wrapped, everything above them is the server as it is.
 */
let point: BreakPoint | null = null;
let seen = 0;

/** From now on counts, until the point is reached; null: breaks nowhere. */
export function arm(next: BreakPoint | null): void {
  point = next;
  seen = 0;
}

/** Whether this statement is the one. */
function isDue(sql: string, when: 'before' | 'after'): boolean {
  if (point === null || (when === 'after') !== point.after) return false;
  if (point.at === 'commit' && sql.trim().toLowerCase() !== 'commit') return false;
  seen += 1;
  return seen >= point.nth;
}

/** What stands there before it is wrapped. */
function methodOf(prototype: object, name: string): (...args: unknown[]) => unknown {
  return Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
}

const kill = () => process.kill(process.pid, 'SIGKILL');

const files = new Set<DatabaseSync>();

function wrapSqlite(): void {
  const prepare = methodOf(DatabaseSync.prototype, 'prepare');
  Object.assign(DatabaseSync.prototype, {
    prepare(this: DatabaseSync, ...args: unknown[]) {
      files.add(this);
      return prepare.apply(this, args);
    },
  });
  for (const name of ['run', 'all'] as const) {
    const run = methodOf(StatementSync.prototype, name);
    Object.assign(StatementSync.prototype, {
      [name](this: StatementSync, ...values: unknown[]) {
        if (isDue(this.sourceSQL, 'before')) kill();
        const result = run.apply(this, values);
        if (isDue(this.sourceSQL, 'after')) kill();
        return result;
      },
    });
  }
}

const OTHERS = `select pid from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** Ends every connection of this database; or kills the process behind one of them. */
async function cutConnections(databaseUrl: string, how: 'cut' | 'crash'): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // it goes down with the others
  client.on('error', () => undefined);
  await client.connect();
  if (how === 'cut') {
    await query.call(client, `select pg_terminate_backend(pid) from (${OTHERS}) as others`);
  } else {
    const { rows } = (await query.call(client, OTHERS)) as { rows: { pid: number }[] };
    const [first] = rows;
    if (first !== undefined) process.kill(first.pid, 'SIGKILL');
  }
  await client.end().catch(() => undefined);
}

const query = methodOf(pg.Client.prototype, 'query');
let address = '';

/** Which database `cut` means. */
export function noteAddress(databaseUrl: string): void {
  address = databaseUrl;
}

async function breakNow(how: BreakPoint['how']): Promise<void> {
  arm(null);
  if (how === 'kill') kill();
  else await cutConnections(address, how);
}

function wrapPostgres(): void {
  const wrapped = async function wrapped(this: pg.Client, ...args: unknown[]): Promise<unknown> {
    const sql = typeof args[0] === 'string' ? args[0] : '';
    const how = point?.how ?? 'kill';
    if (isDue(sql, 'before')) await breakNow(how);
    const result = await query.apply(this, args);
    if (isDue(sql, 'after')) await breakNow(how);
    return result;
  };
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...args: unknown[]) {
      // the pool's own calls come with a callback, and stay as they are
      const isPromised = args.length <= 2 && !args.some((arg) => typeof arg === 'function');
      return isPromised ? wrapped.apply(this, args) : query.apply(this, args);
    },
  });
}

/** Leaves room for so many more pages in every open file; null: as much as there is. */
export function fillDisk(pages: number | null): void {
  for (const file of files) {
    if (!file.isOpen) {
      files.delete(file);
      continue;
    }
    const used = Number(file.prepare('PRAGMA page_count').get()?.['page_count'] ?? 0);
    file.exec(`PRAGMA max_page_count = ${pages === null ? 1_073_741_823 : used + pages}`);
  }
}

wrapSqlite();
wrapPostgres();
