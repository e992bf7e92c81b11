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
  readonly #absent = new Set<string>();
  readonly #families = new Set<string>();
  readonly #dirty = new Map<string, LocalRow>();

  constructor(db: TpkDatabase) {
    this.#db = db;
  }

  /** Loads what a plan needs; to be awaited inside the transaction, before the plan runs. */
  async load(needs: readonly Need[]): Promise<void> {
    for (const need of needs) {
      await ('id' in need ? this.#one(need.kind, need.id) : this.#family(need.kind, need.parentId));
    }
  }

  /** Loads many rows of one kind by id. */
  async loadMany(kind: RecordKind, ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => !this.#rows.has(id) && !this.#absent.has(id));
    const rows = await this.#db.rows(kind).bulkGet(wanted);
    rows.forEach((row, index) => this.#keep(wanted[index] ?? '', row));
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
    for (const kind of RECORD_KINDS) {
      const ofKind = rows.filter((row) => row.kind === kind);
      if (ofKind.length > 0) await this.#db.rows(kind).bulkPut(ofKind);
    }
    this.#dirty.clear();
  }

  async #one(kind: RecordKind, id: string): Promise<void> {
    if (this.#rows.has(id) || this.#absent.has(id)) return;
    this.#keep(id, await this.#db.rows(kind).get(id));
  }

  async #family(kind: RecordKind, parentId: string): Promise<void> {
    const key = `${kind}:${parentId}`;
    if (this.#families.has(key)) return;
    this.#families.add(key);
    for (const row of await this.#db.rows(kind).where('parentId').equals(parentId).toArray()) {
      if (!this.#rows.has(row.id)) this.#rows.set(row.id, row);
    }
  }

  #keep(id: string, row: LocalRow | undefined): void {
    if (row === undefined) this.#absent.add(id);
    else this.#rows.set(id, row);
  }
}
