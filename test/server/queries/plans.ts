import { CompiledQuery } from 'kysely';
import type { Storage } from '../../../src/server/storage/database.ts';
import type { Statement } from './recorder.ts';

/** One access to a table or what stands for one, as the engine's planner means to make it. */
export interface Access {
  /** The table, or the name that it has in the statement. */
  readonly name: string;
  readonly isScan: boolean;
  /** Columns that narrow down what is read. */
  readonly by: readonly string[];
}

/** What the planner means to read for a statement. */
export async function planOf(storage: Storage, statement: Statement): Promise<Access[]> {
  const { sql, parameters } = statement;
  const isPostgres = storage.engine === 'postgresql';
  const explain = isPostgres ? 'explain (format json)' : 'explain query plan';
  const query = CompiledQuery.raw(`${explain} ${sql}`, [...parameters]);
  const { rows } = await storage.db.executeQuery<Record<string, unknown>>(query);
  if (!isPostgres) return rows.flatMap(({ detail }) => accessOf(String(detail)));
  return rows.flatMap((row) =>
    (row['QUERY PLAN'] as { Plan: Node }[]).flatMap(({ Plan }) => accessesBelow(Plan)),
  );
}

/** `SEARCH record USING INDEX record_pk (regency=? AND id=?)`, `SCAN record`, and others. */
function accessOf(detail: string): Access[] {
  const [, verb, name = '', narrowed = ''] =
    /^(SCAN|SEARCH) (\S+)(?:.*\(([^()]*)\))?/.exec(detail) ?? [];
  if (verb === undefined) return [];
  return [{ name, isScan: verb === 'SCAN', by: columnsIn(narrowed) }];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

function accessesBelow(node: Node): Access[] {
  const below = (node.Plans ?? []).flatMap(accessesBelow);
  const type = node['Node Type'];
  const by = columnsIn(node['Index Cond'] ?? '');
  const isBitmap = type === 'Bitmap Index Scan';
  const name = node['Relation Name'] ?? (isBitmap ? node['Index Name'] : undefined);
  // the heap is read where the index below says
  if (name === undefined || type === 'Bitmap Heap Scan' || type === 'ModifyTable') return below;
  return [{ name, isScan: type === 'Seq Scan' || by.length === 0, by }, ...below];
}

function columnsIn(conditions: string): string[] {
  const found = conditions.matchAll(/(\w+)\)?(?:::\w+)?\s*(?:[=<>]|IS\b)/g);
  return [...new Set([...found].map(([, column = '']) => column))];
}
