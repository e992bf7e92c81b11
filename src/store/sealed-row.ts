import { Unopened } from '../vault/seal.ts';
import type { Seal } from '../vault/seal.ts';
import type { SealedTable } from './clear-columns.ts';

export type Columns = Record<string, unknown>;

/** What a row is bound to: moved to another key, or another table, it does not open. */
const placeOf = (table: string, key: unknown): string => JSON.stringify([table, key]);

/** Whether a row is as the disk has it. */
export function isSealed(row: Columns): boolean {
  return row['sealed'] instanceof Uint8Array;
}

/** A row for the disk: its clear columns, and all others as one ciphertext. Absent ones stay so. */
export function sealRow(
  seal: Seal,
  table: string,
  key: unknown,
  { clear }: SealedTable,
  row: Columns,
): Columns {
  const stored: Columns = {};
  const rest: Columns = {};
  for (const [column, value] of Object.entries(row)) {
    (clear.includes(column) ? stored : rest)[column] = value;
  }
  const plain = new TextEncoder().encode(JSON.stringify(rest));
  stored['sealed'] = seal.seal(plain, placeOf(table, key));
  return stored;
}

/**
 * A row from the disk as it was written. One that was never sealed, from before there was a vault,
 * comes as it is.
 * @throws Unopened
 */
export function openRow(seal: Seal, table: string, key: unknown, row: Columns): Columns {
  const { sealed, ...clear } = row;
  if (!(sealed instanceof Uint8Array)) return row;
  const plain = seal.open(sealed, placeOf(table, key));
  const rest: unknown = JSON.parse(new TextDecoder().decode(plain));
  if (typeof rest !== 'object' || rest === null) throw new Unopened('no row');
  return { ...clear, ...rest };
}
