import type { Need, View } from '../../protocol/mutations/definition.ts';
import type { RecordKind } from '../../protocol/record-kinds.ts';
import type { Row, RowOf } from '../../protocol/row.ts';
import type { Db } from '../storage/database.ts';
import { loadChildren, loadRecords } from '../storage/records.ts';

/**
 * The records that a batch deals with, as they stand, and on top what the batch has changed, and
 * on top of that what the mutation at hand has changed: that is kept or dropped as one. Rows are
 * never altered, only replaced.
 */
export class WorkingSet implements View {
  readonly #loaded = new Map<string, Row>();
  readonly #changed = new Map<string, Row>();
  readonly #pending = new Map<string, Row>();
  readonly #known = new Set<string>();
  readonly #families = new Map<RecordKind, Set<string>>();
  readonly #childrenOf = new Map<string, Set<string>>();

  /** Loads what the mutations of a batch need, and the conflicts about it. */
  async load(
    db: Db,
    regency: string,
    needs: readonly Need[],
    moreIds: readonly string[],
  ): Promise<void> {
    for (const id of moreIds) this.#known.add(id);
    for (const need of needs) {
      if ('parentId' in need) this.#family(need.kind).add(need.parentId);
      else this.#known.add(need.id);
    }
    for (const id of this.#known) this.#family('conflict').add(id);
    const rows = [
      ...(await loadRecords(db, regency, [...this.#known])),
      ...(await loadChildren(db, regency, this.#families)),
    ];
    for (const row of rows) {
      this.#loaded.set(row.id, row);
      this.#adopt(row);
    }
  }

  /** The record of that id, whatever its kind. */
  find(id: string): Row | undefined {
    return this.#pending.get(id) ?? this.#changed.get(id) ?? this.#loaded.get(id);
  }

  get<K extends RecordKind>(kind: K, id: string): RowOf<K> | undefined {
    const row = this.find(id);
    if (row === undefined && !this.#known.has(id)) throw new Error('a record was not asked for');
    return row?.kind === kind ? (row as Row & RowOf<K>) : undefined;
  }

  children<K extends RecordKind>(kind: K, parentId: string): RowOf<K>[] {
    const isLoaded = this.#families.get(kind)?.has(parentId) === true;
    if (!isLoaded && this.#loaded.has(parentId)) throw new Error('a family was not asked for');
    // in the same order whichever way they came, so that a replay gives the same numbers
    const ids = [...(this.#childrenOf.get(parentId) ?? [])].sort();
    return ids
      .map((id) => this.find(id))
      .filter((row): row is Row & RowOf<K> => row?.kind === kind);
  }

  /** Puts a new or changed record on top, as part of the mutation at hand. */
  put(row: Row): void {
    this.#pending.set(row.id, row);
    this.#adopt(row);
  }

  /**
   * Makes what the mutation at hand has changed a part of the batch, each record under the next
   * number after `seq`.
   * @returns the last number that was given out
   */
  keep(seq: number): number {
    let rev = seq;
    for (const row of this.#pending.values()) {
      rev += 1;
      this.#changed.set(row.id, { ...row, rev });
    }
    this.#pending.clear();
    return rev;
  }

  /** Forgets what the mutation at hand has changed. */
  drop(): void {
    this.#pending.clear();
  }

  /** The records that were changed and are yet to be written. */
  changed(): Row[] {
    return [...this.#changed.values()];
  }

  /** Takes it that those were written. */
  settle(): void {
    for (const row of this.#changed.values()) this.#loaded.set(row.id, row);
    this.#changed.clear();
  }

  /** Forgets all that was changed and not written. */
  dropAll(): void {
    this.drop();
    this.#changed.clear();
  }

  #family(kind: RecordKind): Set<string> {
    const family = this.#families.get(kind) ?? new Set();
    this.#families.set(kind, family);
    return family;
  }

  #adopt({ id, parentId }: Row): void {
    if (parentId === null) return;
    const children = this.#childrenOf.get(parentId) ?? new Set();
    this.#childrenOf.set(parentId, children.add(id));
  }
}
