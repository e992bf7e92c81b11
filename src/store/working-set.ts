import { RECORD_KINDS } from '../protocol/record-kinds.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { Need, View } from '../protocol/mutations/definition.ts';
import type { RowOf } from '../protocol/row.ts';
import type { TpkDatabase } from './database.ts';
import type { LocalRow } from './types.ts';

/**
 * The rows that one transaction works on: loaded once, changed in memory, written together.
 * It is the `View` over which plans run.
 */
export class WorkingSet implements View {
  readonly #db: TpkDatabase;
  readonly #rows = new Map<string, LocalRow>();
  readonly #families = new Set<string>();
  readonly #dirty = new Map<string, LocalRow>();

  constructor(db: TpkDatabase) {
    this.#db = db;
  }

  /** Loads what plans need; to be awaited inside the transaction, before they run. */
  async load(needs: readonly Need[]): Promise<void> {
    const ids = new Map<RecordKind, Set<string>>();
    const families: Promise<void>[] = [];
    for (const need of needs) {
      if ('parentId' in need) families.push(this.#family(need.kind, need.parentId));
      else ids.set(need.kind, (ids.get(need.kind) ?? new Set()).add(need.id));
    }
    const records = [...ids].map(([kind, wanted]) => this.#records(kind, [...wanted]));
    await Promise.all([...records, ...families]);
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
  async save(): Promise<void> {
    const rows = [...this.#dirty.values()];
    const writes = RECORD_KINDS.flatMap((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      return ofKind.length === 0 ? [] : [this.#db.rows(kind).bulkPut(ofKind)];
    });
    await Promise.all(writes);
    this.#dirty.clear();
  }

  async #records(kind: RecordKind, ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => !this.#rows.has(id));
    for (const row of await this.#db.rows(kind).bulkGet(wanted)) {
      if (row !== undefined) this.#rows.set(row.id, row);
    }
  }

  async #family(kind: RecordKind, parentId: string): Promise<void> {
    const key = `${kind}:${parentId}`;
    if (this.#families.has(key)) return;
    this.#families.add(key);
    for (const row of await this.#db.rows(kind).where('parentId').equals(parentId).toArray()) {
      if (!this.#rows.has(row.id)) this.#rows.set(row.id, row);
    }
  }
}
