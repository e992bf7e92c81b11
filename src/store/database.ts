import Dexie from 'dexie';
import type { DBCore, EntityTable, Table } from 'dexie';
import { RECORD_KINDS } from '../protocol/record-kinds.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type {
  CarriedBytes,
  CarriedFile,
  Draft,
  HandedOver,
  KeptAnswer,
  LocalRow,
  OutboxEntry,
  ParkedRow,
  PhotoBytes,
  PhotoUpload,
  Relic,
  SentEntry,
} from './types.ts';
import type { Sealer } from '../vault/hpke.ts';
import type { Seal } from '../vault/seal.ts';
import { KeyHolder } from './key-holder.ts';
import { knownCore } from './known-core.ts';
import { noteWithoutEnvelope } from './older-build.ts';
import { rowSeals } from './row-seals.ts';
import type { RowSeals } from './row-seals.ts';
import { sealingCore } from './sealing-core.ts';
import { StoredTable } from './stored-table.ts';

const ROW_INDEXES = 'id, regionCode, parentId';

/**
 * The phone's database. Writes are flushed to disk before they count (`strict` durability): what
 * the screen calls kept survives a flat battery. Personal columns lie there as ciphertext; which
 * are not is written down in `clear-columns.ts`. It is locked until it is given a key.
 */
export class TpkDatabase extends Dexie {
  declare outbox: EntityTable<OutboxEntry, 'id'>;
  declare sent: EntityTable<SentEntry, 'id'>;
  declare discarded: EntityTable<OutboxEntry, 'id'>;
  declare parked: Table<ParkedRow, [string, string]>;
  declare photos: EntityTable<PhotoBytes, 'sha256'>;
  declare uploads: EntityTable<PhotoUpload, 'sha256'>;
  /** What the server said while the phone was locked: taken at the next unlock. In the clear. */
  declare answers: EntityTable<KeptAnswer, 'id'>;
  /** Sealed work of a lock whose PIN was forgotten: only the server opens it. In the clear. */
  declare relics: EntityTable<Relic, 'id'>;
  /** What of this phone's work lies in a hand-over file that somebody carries. In the clear. */
  declare handedOver: EntityTable<HandedOver, 'id'>;
  /** Hand-over files of other phones, which this one delivers; sealed as they came. */
  declare carried: EntityTable<CarriedFile, 'id'>;
  declare carriedBytes: EntityTable<CarriedBytes, 'id'>;
  declare drafts: EntityTable<Draft, 'key'>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  /** The device's clock in Unix ms; replaced in tests of a clock that is off. */
  now: () => number = () => Date.now();

  /** Seals for the server while the phone is unlocked; null before its key is known. */
  sealer: Sealer | null = null;

  readonly #keys = new KeyHolder();
  readonly #seals = new Map<string, RowSeals>();
  #below: DBCore | null = null;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.use(sealingCore(this.#keys, (core) => (this.#below = core)));
    this.use(knownCore());
    this.version(1).stores({
      ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, ROW_INDEXES])),
      outbox: 'id, deviceSeq, state, *refs',
      sent: 'id, sentAt, *refs',
      discarded: 'id',
      parked: '[kind+id]',
      photos: 'sha256',
      uploads: 'sha256, state',
      drafts: 'key',
      meta: 'key',
    });
    this.version(2)
      .stores({ answers: 'id', relics: 'id' })
      .upgrade(({ idbtrans }) => noteWithoutEnvelope(idbtrans));
    this.version(3).stores({ handedOver: 'id', carried: 'id, state', carriedBytes: 'id' });
  }

  /**
   * Whether the data key is out of memory. Then sealed tables throw `Locked`, but for `outbox` and
   * `photos`, of which what is in the clear can be read: as much as delivering needs.
   */
  get locked(): boolean {
    return this.#keys.rows === null;
  }

  /** Takes the data key into memory, until `lock`. */
  unlock(seal: Seal): void {
    this.#keys.take(seal);
  }

  /** Overwrites the data key. Whoever holds what was opened with it lets go of it: see `onLock`. */
  lock(): void {
    this.sealer = null;
    this.#keys.drop();
  }

  /** Calls back whenever the database is locked. Returns the function that ends that. */
  onLock(listener: () => void): () => void {
    return this.#keys.onLock(listener);
  }

  /** Calls back whenever the database is unlocked. Returns the function that ends that. */
  onUnlock(listener: () => void): () => void {
    return this.#keys.onUnlock(listener);
  }

  /** A table as the disk has it, ciphertext and all; for what needs no more than clear columns. */
  stored(name: string): StoredTable {
    return new StoredTable(this.table(name), () => this.#below);
  }

  /** How rows of a table are sealed and opened, for who reads and writes beneath Dexie's tables. */
  seals(name: string): RowSeals {
    const known = this.#seals.get(name) ?? this.sealing(name);
    this.#seals.set(name, known);
    return known;
  }

  /** Replaced by the bench, which measures what sealing costs. */
  protected sealing(name: string): RowSeals {
    const keyPath = String(this.table(name).schema.primKey.keyPath);
    return rowSeals(this.#keys, name, (row) => row[keyPath]);
  }

  /** The table of one kind of record. */
  rows<K extends RecordKind>(kind: K): Table<LocalRow<K>, string> {
    return this.table(kind);
  }

  /** Every table of records. */
  allRows(): Table[] {
    return RECORD_KINDS.map((kind) => this.table(kind));
  }
}

/** The app's database; another name gives another, in tests. */
export function openDatabase(name = 'tpk-lapangan'): TpkDatabase {
  return new TpkDatabase(name);
}
