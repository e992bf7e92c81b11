import Dexie from 'dexie';
import type { EntityTable, Table } from 'dexie';
import { RECORD_KINDS } from '../protocol/record-kinds.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type {
  Draft,
  LocalRow,
  OutboxEntry,
  ParkedRow,
  PhotoBytes,
  PhotoUpload,
  SentEntry,
} from './types.ts';

const ROW_INDEXES = 'id, regionCode, parentId';

/**
 * The phone's database. Writes are flushed to disk before they count (`strict` durability): what
 * the screen calls kept survives a flat battery.
 */
export class TpkDatabase extends Dexie {
  declare outbox: EntityTable<OutboxEntry, 'id'>;
  declare sent: EntityTable<SentEntry, 'id'>;
  declare discarded: EntityTable<OutboxEntry, 'id'>;
  declare parked: Table<ParkedRow, [string, string]>;
  declare photos: EntityTable<PhotoBytes, 'sha256'>;
  declare uploads: EntityTable<PhotoUpload, 'sha256'>;
  declare drafts: EntityTable<Draft, 'key'>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  /** The device's clock in Unix ms; replaced in tests of a clock that is off. */
  now: () => number = () => Date.now();

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
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
