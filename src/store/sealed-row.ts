import { Unopened } from '../vault/unopened.ts';
import type { Seal } from '../vault/seal.ts';
import type { SealedTable } from './clear-columns.ts';
import { OpenedRows } from './opened-rows.ts';

const utf8 = new TextEncoder();
const utf8Text = new TextDecoder();

export type Columns = Record<string, unknown>;

/**
 * What a row is bound to: moved to another key, or another table, it does not open. Only what was
 * delivered goes from `outbox` to `sent` as it is.
 */
const placeOf = (table: string, key: unknown): string =>
  JSON.stringify([table === 'sent' ? 'outbox' : table, key]);

/** What older builds bound it to, where that is another place. */
const olderPlaceOf = (table: string, key: unknown): string | null =>
  table === 'sent' ? JSON.stringify([table, key]) : null;

/** Whether a row is as the disk has it. */
export function isSealed(row: Columns): row is Columns & { sealed: Uint8Array } {
  return row['sealed'] instanceof Uint8Array;
}

/** Seals rows and opens them, with one data key. */
export class RowSealer {
  readonly #seal: Seal;
  readonly #opened = new OpenedRows();

  constructor(seal: Seal) {
    this.#seal = seal;
  }

  /**
   * A row for the disk: its clear columns, and all others as one ciphertext. Absent ones stay so.
   * One that was read while the phone was locked has its ciphertext with it.
   */
  close(table: string, key: unknown, { clear }: SealedTable, row: Columns): Columns {
    if (isSealed(row)) return row;
    const stored: Columns = {};
    const rest: Columns = {};
    for (const [column, value] of Object.entries(row)) {
      (clear.includes(column) ? stored : rest)[column] = value;
    }
    const place = placeOf(table, key);
    const text = JSON.stringify(rest);
    const sealed = this.#seal.seal(utf8.encode(text), place);
    this.#opened.set(place, sealed, text);
    return { ...stored, sealed };
  }

  /**
   * A row from the disk as it was written. One that was never sealed, from before there was a
   * vault, comes as it is.
   * @throws Unopened
   */
  open(table: string, key: unknown, row: Columns): Columns {
    if (!isSealed(row)) return row;
    const { sealed, ...clear } = row;
    const rest: unknown = JSON.parse(this.#textOf(table, key, sealed));
    if (typeof rest !== 'object' || rest === null) throw new Unopened('no row');
    return { ...clear, ...rest };
  }

  /** Overwrites the key and lets go of all that was opened with it. */
  forget(): void {
    this.#seal.forget();
    this.#opened.clear();
  }

  #textOf(table: string, key: unknown, sealed: Uint8Array): string {
    const place = placeOf(table, key);
    const known = this.#opened.get(place, sealed);
    if (known !== undefined) return known;
    const text = utf8Text.decode(this.#plainOf(place, olderPlaceOf(table, key), sealed));
    this.#opened.set(place, sealed, text);
    return text;
  }

  #plainOf(place: string, older: string | null, sealed: Uint8Array): Uint8Array {
    try {
      return this.#seal.open(sealed, place);
    } catch (error) {
      if (older === null || !(error instanceof Unopened)) throw error;
      return this.#seal.open(sealed, older);
    }
  }
}
