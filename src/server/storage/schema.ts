import type { Generated } from 'kysely';
import type { Sex } from '../../domain/identity/sex.ts';
import type { Role } from '../../domain/role.ts';

/**
 * The tables, alike on both engines. Times are ISO 8601 texts in UTC, JSON is text, truth is 0 or
 * 1, `rev` and other counters are 64-bit integers that arrive as numbers.
 */
export interface Schema {
  regency: RegencyTable;
  record: RecordTable;
  likeness: LikenessTable;
  applied_mutation: AppliedMutationTable;
  account: AccountTable;
  account_scope: AccountScopeTable;
  activation: ActivationTable;
  device: DeviceTable;
  blob: BlobTable;
  rate: RateTable;
  audit: AuditTable;
  quarantine: QuarantineTable;
}

/** One row a regency. Whoever writes records locks it, so that `seq` order is commit order. */
interface RegencyTable {
  code: string;
  seq: number;
  /** Random; renewed when the database is restored from a backup. */
  epoch: string;
  /** How often records were purged: phones then fetch all, and let go of what is not there. */
  purges: Generated<number>;
  /** Ids of the keys that phones have sealed to, parted by spaces, oldest first. */
  seal_keys: Generated<string>;
}

/** Every synced record as it stands. `rev` is the `seq` of its last change. */
interface RecordTable {
  regency: string;
  id: string;
  kind: string;
  region_code: string;
  parent_id: string | null;
  rev: number;
  /** JSON of the kind's fields. */
  fields: string;
  /** JSON of a `Stamp`. */
  created: string;
  /** JSON of a `Stamp`. */
  updated: string;
  received_at: string;
  /** Copies out of `fields`, for totals and look-ups: not personal; see `records.ts`. */
  state: string | null;
  variant: string | null;
  date: string | null;
  about_region: string | null;
}

/**
 * By what people of the register and of open proposals are found: copies of records, written with
 * them, and the one place besides their fields that holds personal data. Not in a backup: made of
 * the records anew. Where `domain` folds names in another way, so must it be.
 */
export interface LikenessTable {
  regency: string;
  record_id: string;
  kind: string;
  region_code: string;
  /** The proposal of a member. */
  parent_id: string | null;
  name: string;
  name_key: string;
  sex: Sex | '';
  birth_date: string;
  nik: string;
  no_kk: string;
}

/** What was applied, with the answer that was given: a repeated id gets the same answer. */
interface AppliedMutationTable {
  regency: string;
  id: string;
  account_id: string;
  device_id: string;
  device_seq: number;
  payload_hash: string;
  /** JSON of the `MutationResult` without its rows. */
  result: string;
  received_at: string;
}

interface AccountTable {
  id: string;
  regency: string;
  role: Role;
  name: string;
  username: string | null;
  password_hash: string | null;
  active: number;
  created_at: string;
}

interface AccountScopeTable {
  account_id: string;
  region_code: string;
}

interface ActivationTable {
  code_hash: string;
  account_id: string;
  expires_at: string;
  used_at: string | null;
}

interface DeviceTable {
  id: string;
  account_id: string;
  token_hash: string;
  label: string;
  created_at: string;
  last_seen_at: string | null;
  revoked_at: string | null;
  /** Whether its own person ended it: then nothing was taken from them. */
  signed_out: Generated<number>;
  /** Numbers of its mutations that have arrived, as ranges, e.g. `1-120,122`. */
  seen: Generated<string>;
  missing: Generated<number>;
  clock_stray: number | null;
}

interface BlobTable {
  regency: string;
  sha256: string;
  mime: string;
  size: number;
  bytes: Uint8Array;
  stored_at: string;
}

/** Work of devices whose session was ended, sealed as it came, until somebody decides on it. */
interface QuarantineTable {
  regency: string;
  device_id: string;
  /** The mutation's id, or the photo's hash. */
  id: string;
  kind: 'mutation' | 'photo';
  /** Null for a photo. */
  device_seq: number | null;
  /** Where it belongs, as far as that could be told when it came: who decides hangs on it. */
  region_code: string | null;
  /** An envelope, or a sealed photo. */
  sealed: Uint8Array;
  received_at: string;
  state: 'waiting' | 'accepted' | 'refused';
  /** Why the rules did not take it, where it was accepted and they did not; else null. */
  code: string | null;
  decided_at: string | null;
  decided_by: string | null;
}

/** Attempts in a window, for rate limits that hold over several processes. */
interface RateTable {
  key: string;
  window_start: number;
  count: number;
}

/** Every write, chained: each entry's hash covers its contents and the hash before it. */
interface AuditTable {
  regency: string;
  n: number;
  at: string;
  account_id: string | null;
  device_id: string | null;
  action: string;
  /** Id of what was touched; never a personal value. */
  subject: string;
  /** JSON of codes and counts; never a personal value. */
  detail: string;
  previous_hash: string;
  hash: string;
}
