import { RECORD_KINDS } from '../protocol/record-kinds.ts';

export interface SealedTable {
  /** The columns that stay readable on the disk: keys, indexes, and what delivering needs. */
  readonly clear: readonly string[];
  /**
   * Whether these columns can be read, and written, while the phone is locked, so that the service
   * worker delivers. A locked row carries its sealed part along as `sealed`.
   */
  readonly worksLocked: boolean;
}

const sealed = (...clear: string[]): SealedTable => ({ clear, worksLocked: false });
const delivered = (...clear: string[]): SealedTable => ({ clear, worksLocked: true });

const RECORD = sealed(
  'id',
  'kind',
  'regionCode',
  'parentId',
  'rev',
  'pending',
  'refused',
  'generation',
);

const OUTBOX = delivered(
  'id',
  'deviceSeq',
  'state',
  'refs',
  'creates',
  'attempts',
  'deviceId',
  'accountId',
  'code',
  'field',
  'envelope',
);

// an entry of the outbox moves here as it was sealed, so its receipt is beside that
const SENT = sealed(
  'id',
  'deviceSeq',
  'refs',
  'creates',
  'deviceId',
  'accountId',
  'status',
  'receipt',
  'sentAt',
);

/**
 * All that lies in the clear in a sealed table; every other column is ciphertext. A table that is
 * not named here is in the clear as a whole: ids, states, and what is sealed already.
 */
const SEALED_TABLES: Readonly<Record<string, SealedTable>> = {
  ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, RECORD])),
  outbox: OUTBOX,
  sent: SENT,
  discarded: sealed('id'),
  parked: sealed('kind', 'id'),
  // the photo itself is sealed as well, under a key of its own that is in the sealed part
  photos: delivered('sha256', 'nonce', 'ciphertext', 'keyEnvelope'),
  drafts: sealed('key'),
};

/** `meta` row by row: these keys are read before a PIN was given, or by the service worker. */
export const CLEAR_META: ReadonlySet<string> = new Set([
  'session',
  'joining',
  'attempt',
  'regions',
  'deviceSeq',
  'spent',
  'cursor',
  'epoch',
  'generation',
  'pulling',
  'pulledAt',
  'lastExchangeAt',
  'lastError',
  'clockOffsetMs',
  'missing',
  'language',
  'installDismissedAt',
  'firstSavedAt',
  'autoLockMinutes',
  'lock',
  'olderSealed',
  'totalsAt',
  'lastRole',
  'serverKey',
  'unsealed',
  'former',
  'revokedAt',
  'revokedDelivered',
  'spare',
]);

const META = sealed('key');

/** Names of the tables that hold anything sealed. */
export const TABLES_WITH_SEALS: readonly string[] = [...Object.keys(SEALED_TABLES), 'meta'];

/** How a row of a table lies on the disk; undefined where it is in the clear. */
export function sealingOf(table: string, key: unknown): SealedTable | undefined {
  if (table !== 'meta') return SEALED_TABLES[table];
  return typeof key === 'string' && CLEAR_META.has(key) ? undefined : META;
}
