import type { RefusalCode } from '../domain/result.ts';
import type { Role } from '../domain/role.ts';
import type { HandoverFault } from '../domain/seal/handover.ts';
import type { Account } from '../protocol/account.ts';
import type { HandoverCounts } from '../protocol/handover.ts';
import type { Change } from '../protocol/mutations/definition.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { MutationResult, Receipt } from '../protocol/push.ts';
import type { RecordKind } from '../protocol/record-kinds.ts';
import type { FieldsOf } from '../protocol/records.ts';
import type { Row, RowOf } from '../protocol/row.ts';
import type { Session } from '../protocol/session.ts';

/** A record on the phone. `fields` is what the person sees: the server's, with their own work on top. */
export interface LocalRow<K extends RecordKind = RecordKind> extends RowOf<K> {
  /** The server's row while work of this phone lies on top of it; null where the server has none. */
  base: RowOf<K> | null;
  /** Mutations of this phone that wait to be sent. */
  pending: number;
  /** Mutations of this phone that the server refused and that a person has yet to decide on. */
  refused: number;
  /** The full pull that last saw it; rows that a later one did not see have left the area. */
  generation: number;
}

/** Where a record stands: only on the phone, refused, or delivered in full. */
export type Delivery = 'waiting' | 'refused' | 'delivered';

/** The state that is shown on the record. */
export function deliveryOf(row: { pending: number; refused: number }): Delivery {
  if (row.refused > 0) return 'refused';
  return row.pending > 0 ? 'waiting' : 'delivered';
}

/** A mutation that waits, or was refused, with what it did to this phone's records. */
export interface OutboxEntry extends Mutation {
  /** Its effect here, replayed on top of rows that are pulled. */
  changes: Change[];
  /** Ids of the records that it touches or depends on. */
  refs: string[];
  /** Ids of the records that it makes. */
  creates: string[];
  state: 'waiting' | 'refused';
  code: RefusalCode | null;
  field: string | null;
  /** Times that it was handed to the network. */
  attempts: number;
  deviceId: string;
  accountId: string;
  /** The mutation for the server alone, sealed as it was made; null until its key is known. */
  envelope: Uint8Array<ArrayBuffer> | null;
}

/** As much of an entry as can be read while the phone is locked: what delivering needs. */
export type ClearEntry = Pick<
  OutboxEntry,
  | 'id'
  | 'deviceSeq'
  | 'state'
  | 'refs'
  | 'creates'
  | 'attempts'
  | 'deviceId'
  | 'accountId'
  | 'code'
  | 'field'
  | 'envelope'
>;

/** The server's word on a mutation, or on one that travelled by hand, without any row. */
export interface KeptAnswer {
  /** The mutation's. */
  id: string;
  result: MutationResult;
  /** ISO instant by the server's clock. */
  at: string;
}

/** Something that waits for the server and that this phone can no longer read. */
export interface Relic {
  /** The mutation's, or the photo's hash. */
  id: string;
  kind: 'mutation' | 'photo';
  deviceId: string;
  /** Null for a photo. */
  deviceSeq: number | null;
  /** An envelope, or a sealed photo. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** A mutation, or a photo by its hash, that left this phone in a hand-over file. */
export interface HandedOver {
  id: string;
  /** When the file was made. */
  at: string;
}

/**
 * A hand-over file of another phone. `arrived`: not looked at yet. `waiting`: whole, and to be
 * delivered. `delivered`: `slips` are to go back to its phone. `refused`: `fault` says why.
 */
export interface CarriedFile {
  /** What tells it from others: its own hash. Until it was looked at, any id. */
  id: string;
  state: 'arrived' | 'waiting' | 'delivered' | 'refused';
  takenAt: string;
  size: number;
  mutations: number;
  photos: number;
  fault: HandoverFault | 'too_large' | null;
  deliveredAt: string | null;
  counts: HandoverCounts | null;
  slips: string[];
}

/** Apart from `CarriedFile`, so that listing files reads none of them. */
export interface CarriedBytes {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A delivered mutation, kept for its receipt and in case the server is restored from a backup. */
export interface SentEntry extends Mutation {
  changes: Change[];
  refs: string[];
  creates: string[];
  deviceId: string;
  accountId: string;
  status: 'applied' | 'merged' | 'conflict';
  receipt: Receipt;
  /** ISO instant of the acknowledgement, by the server's clock. */
  sentAt: string;
}

/** A photo as it is kept: its bytes under a key of their own, and that key. */
export interface PhotoBytes {
  /** Of the photo itself. */
  sha256: string;
  nonce: Uint8Array<ArrayBuffer>;
  ciphertext: Uint8Array<ArrayBuffer>;
  /** Base64; can be read on an unlocked phone only. */
  contentKey: string;
  /** The same key for the server; null until the phone knows what to seal to. */
  keyEnvelope: Uint8Array<ArrayBuffer> | null;
  keptAt: string;
}

/** The bytes of a photo that have yet to reach the server. */
export interface PhotoUpload {
  sha256: string;
  attachmentId: string;
  meetingId: string | null;
  state: 'waiting' | 'refused';
  code: string | null;
  attempts: number;
}

export interface Draft {
  key: string;
  value: unknown;
  savedAt: string;
}

/** A row that this build does not understand; replayed after an update. */
export type ParkedRow = Row;

/** The session as it lies in the clear: whose it is by id and role. Who that is, is sealed. */
export interface StoredSession extends Omit<Session, 'account'> {
  accountId: string;
  role: Role;
  /** Whether the person can also sign in with a password. */
  hasUsername: boolean;
  /** The server has ended the session; the queue is kept until the same person signs in again. */
  signedOut: boolean;
  /** The person signed in again while the phone was locked: they may give up a forgotten PIN. */
  readmitted: boolean;
}

/** As older builds kept it: with the account inside, until the first unlock. */
export type OlderSession = StoredSession & { readonly account?: Account };

/** What proves that a device is the one that it was. */
export type FormerSession = Pick<StoredSession, 'token' | 'deviceId'> & { accountId: string };

/** Any field map, for code that does not care for the kind. */
export type AnyFields = FieldsOf<RecordKind>;
