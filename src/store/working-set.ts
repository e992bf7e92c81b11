import Dexie from 'dexie';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { Need, View } from '../protocol/mutations/definition.ts';
import type { RowOf } from '../protocol/row.ts';
import type { LocalRow } from './types.ts';
import type { Within } from './within.ts';

/** The kinds of record that plans look at, and so those that they may write. */
export function kindsOf(needs: readonly Need[]): Set<RecordKind> {
  return new Set(needs.map(({ kind }) => kind));
}

/**
 * The rows that one transaction works on: loaded once, changed in memory, written together.
 * It is the `View` over which plans run.
 */
export class WorkingSet implements View {
  readonly #within: Within;
  readonly #rows = new Map<string, LocalRow>();
  readonly #families = new Set<string>();
  readonly #dirty = new Map<string, LocalRow>();

  constructor(within: Within) {
    this.#within = within;
  }

  /** Loads what plans need; to be waited for inside the transaction, before they run. */
  load(needs: readonly Need[]): Promise<unknown> {
    const ids = new Map<RecordKind, Set<string>>();
    const families: Promise<void>[] = [];
    for (const need of needs) {
      if ('parentId' in need) families.push(this.#family(need.kind, need.parentId));
      else ids.set(need.kind, (ids.get(need.kind) ?? new Set()).add(need.id));
    }
    const records = [...ids].map(([kind, wanted]) => this.#records(kind, [...wanted]));
    return Dexie.Promise.all([...records, ...families]);
  }

  get<K extends RecordKind>(kind: K, id: string): LocalRow<K> | undefined {
    const row = this.#rows.get(id);
    return row?.kind === kind ? (row as LocalRow<K>) : undefined;
  }

  children<K extends RecordKind>(kind: K, parentId: string): RowOf<K>[] {
    const rows = [...this.#rows.values()];
    return rows.filter((row) => row.kind === kind && row.parentId === parentId) as LocalRow<K>[];
  }

  /** Takes a new state of a row; written by `save`. */
  set(row: LocalRow): void {
    this.#rows.set(row.id, row);
    this.#dirty.set(row.id, row);
  }

  /** Writes what was changed. */
  save(): Promise<unknown> {
    const rows = [...this.#dirty.values()];
    const writes = [...new Set(rows.map(({ kind }) => kind))].map((kind) =>
      this.#within.put(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    );
    this.#dirty.clear();
    return Dexie.Promise.all(writes);
  }

  #records(kind: RecordKind, ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => !this.#rows.has(id));
    return this.#within.get<LocalRow>(kind, wanted).then((rows) => this.#take(rows));
  }

  #family(kind: RecordKind, parentId: string): Promise<void> {
    const key = `${kind}:${parentId}`;
    if (this.#families.has(key)) return Dexie.Promise.resolve();
    this.#families.add(key);
    return this.#within
      .where<LocalRow>(kind, 'parentId', parentId)
      .then((rows) => this.#take(rows));
  }

  #take(rows: readonly (LocalRow | undefined)[]): void {
    for (const row of rows) {
      if (row !== undefined && !this.#rows.has(row.id)) this.#rows.set(row.id, row);
    }
  }
}
