import { CompiledQuery, PostgresAdapter } from 'kysely';
import type { Insertable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Trx } from './write.ts';

/** Tables that grow with every push. */
type Table = 'record' | 'likeness' | 'applied_mutation' | 'audit';
type Value = string | number | null;

/** Columns of these tables that are no text. */
const COUNTERS: readonly string[] = ['rev', 'device_seq', 'n'];
/** Rows in one statement on SQLite: few different ones, so that each is prepared once. */
const SIZES = [64, 16, 4, 1];

const texts = new Map<string, string>();

/**
 * Inserts rows, however many, by statements whose text hardly varies: what Kysely builds for a
 * hundred rows takes longer to build than to run.
 * @param otherwise what to do where a row is there already, e.g. `on conflict … do update …`
 */
export async function insertRows<T extends Table>(
  trx: Trx,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
  otherwise = '',
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => columns.map((column) => (row as Record<string, Value>)[column]));
  const run = (kind: string, make: () => string, parameters: unknown[]) => {
    const key = `${table} ${kind}`;
    const text = texts.get(key) ?? `insert into ${quoted(table)} ${make()} ${otherwise}`;
    texts.set(key, text);
    return trx.executeQuery(CompiledQuery.raw(text, parameters));
  };
  const names = `(${columns.map(quoted).join(', ')})`;
  if (trx.getExecutor().adapter instanceof PostgresAdapter) {
    const lists = columns.map((column, index) => `$${index + 1}::${typeOf(column)}[]`);
    const parameters = columns.map((_, index) => values.map((row) => row[index]));
    await run('lists', () => `${names} select * from unnest(${lists.join(', ')})`, parameters);
    return;
  }
  const one = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < values.length;) {
    const size = SIZES.find((each) => each <= values.length - from) ?? 1;
    const list = () => `${names} values ${Array.from({ length: size }, () => one).join(', ')}`;
    await run(`${size}`, list, values.slice(from, from + size).flat());
    from += size;
  }
}

const quoted = (name: string): string => `"${name}"`;
const typeOf = (column: string): string => (COUNTERS.includes(column) ? 'bigint' : 'text');
