import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';

export interface BackupTable {
  readonly name: string;
  /** Unique within a regency: rows are read in its order. */
  readonly key: RawBuilder<unknown>;
  readonly isOfRegency: (regency: string) => RawBuilder<unknown>;
  /** Rows that are read and written at a time. */
  readonly atOnce: number;
  /** The migration that made it; absent for those of the first. */
  readonly since?: string;
}

const ownRegency = (regency: string) => sql`regency = ${regency}`;
const byAccount = (regency: string) =>
  sql`account_id in (select id from account where regency = ${regency})`;

/**
 * All that belongs to a regency, in an order in which it can be put back. Not `rate`, which is of
 * the hour, nor `likeness`, which is made of the records, nor `regency` itself, whose number is in
 * the header and whose epoch is made anew.
 */
export const BACKUP_TABLES: readonly BackupTable[] = [
  { name: 'account', key: sql`id`, isOfRegency: ownRegency, atOnce: 500 },
  {
    name: 'account_scope',
    key: sql`(account_id || ' ' || region_code)`,
    isOfRegency: byAccount,
    atOnce: 1000,
  },
  { name: 'activation', key: sql`code_hash`, isOfRegency: byAccount, atOnce: 500 },
  { name: 'device', key: sql`id`, isOfRegency: byAccount, atOnce: 500 },
  { name: 'record', key: sql`id`, isOfRegency: ownRegency, atOnce: 500 },
  { name: 'applied_mutation', key: sql`id`, isOfRegency: ownRegency, atOnce: 500 },
  { name: 'blob', key: sql`sha256`, isOfRegency: ownRegency, atOnce: 20 },
  {
    name: 'quarantine',
    key: sql`(device_id || ' ' || id)`,
    isOfRegency: ownRegency,
    atOnce: 20,
    since: '0003-quarantine',
  },
  { name: 'audit', key: sql`n`, isOfRegency: ownRegency, atOnce: 500 },
];

const Counts = v.record(v.string(), v.number());
/** Rows by table. */
export type BackupCounts = v.InferOutput<typeof Counts>;

/** The first line. */
export const BackupHeader = v.object({
  format: v.literal('tpk-backup'),
  version: v.literal(1),
  regency: v.string(),
  /** The regency's counter. */
  seq: v.number(),
  /** Names of the migrations that made the tables what they were. */
  migrations: v.array(v.string()),
  writtenAt: v.string(),
  /** Ids of the keys that phones have sealed to; the keys themselves are in no backup. */
  sealKeys: v.optional(v.array(v.string()), []),
});
export type BackupHeader = v.InferOutput<typeof BackupHeader>;

const BackupBytes = v.object({ base64: v.string() });

/** Every other line; the last is the `end`, so that a file that was cut off is noticed. */
export const BackupLine = v.variant('is', [
  v.object({
    is: v.literal('row'),
    table: v.picklist(BACKUP_TABLES.map(({ name }) => name)),
    row: v.record(v.string(), v.union([v.string(), v.number(), v.null(), BackupBytes])),
  }),
  v.object({ is: v.literal('end'), counts: Counts }),
]);
export type BackupLine = v.InferOutput<typeof BackupLine>;
export type BackupRow = Extract<BackupLine, { is: 'row' }>['row'];
