import type { Statement } from './recorder.ts';

/** Tables whose rows are of one regency, and say so: what a distributed database spreads by. */
const SPREAD = [
  'record',
  'likeness',
  'applied_mutation',
  'account',
  'blob',
  'audit',
  'quarantine',
] as const;

/** Tables without that column, and by what a statement that touches one stays in a regency. */
export const NOT_SPREAD: Readonly<Record<string, { readonly by: string; readonly why: string }>> = {
  regency: { by: 'code', why: 'its key is the regency' },
  device: { by: 'id|token_hash', why: 'its own key, random: a row of one person' },
  account_scope: { by: 'account_id', why: 'the key of the account, random: rows of one person' },
  activation: { by: 'code_hash|account_id', why: 'random keys: rows of one person' },
  rate: { by: 'key', why: 'its key is a hash over the regency' },
};

interface Reference {
  readonly table: string;
  readonly alias: string;
}

/** What in a statement is not held to the regency; nothing where all is. */
export function straysOf({ sql, parameters }: Statement, regency: string): string[] {
  const references = [...sql.matchAll(/(from|join|into|update) "(\w+)"(?: as "(\w+)")?/g)].map(
    ([, , table = '', alias = table]): Reference => ({ table, alias }),
  );
  // a parameter may be a list
  const values = placeholders(sql).flatMap((index) => parameters[index]);
  const foreign = values.filter((value) => /^\d\d\.\d\d$/.test(String(value)) && value !== regency);
  const known = (table: string) => SPREAD.some((each) => each === table);
  return [
    ...foreign.map((value) => `is about ${String(value)}`),
    ...references
      .filter(({ table }) => !known(table) && !Object.hasOwn(NOT_SPREAD, table))
      .map(({ table }) => `${table} is unknown to this test`),
    ...unheld(sql, references),
  ];
}

/** The parameters in the order of their placeholders, by number. */
function placeholders(sql: string): number[] {
  let next = 0;
  return [...sql.matchAll(/\?|\$(\d+)/g)].map(([, number]) =>
    number === undefined ? (next += 1) - 1 : Number(number) - 1,
  );
}

/** Each reference to a table needs a condition of its own; those of an insertion are in its values. */
function unheld(sql: string, references: readonly Reference[]): string[] {
  const wanted = Map.groupBy(references, ({ alias }) => alias);
  return [...wanted].flatMap(([alias, all]) => {
    const [{ table } = { table: '' }] = all;
    const column = NOT_SPREAD[table]?.by ?? 'regency';
    const held = sql.match(conditionOn(alias, column))?.length ?? 0;
    const inserted = new RegExp(`insert into "${table}" \\([^)]*"(${column})"`).test(sql) ? 1 : 0;
    return held + inserted < all.length ? [`${alias} is not held by ${column}`] : [];
  });
}

/** `"regency" = $1`, `"one"."regency" = ?`, or the same column of another reference. */
function conditionOn(alias: string, column: string): RegExp {
  const named = `(?:"${alias}"\\.|(?<![."\\w]))"(?:${column})"`;
  return new RegExp(`${named} (?:=|in) (?:[(]?[?$]|"\\w+"\\."(?:${column})")`, 'g');
}
