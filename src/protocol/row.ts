import * as v from 'valibot';
import * as p from './primitives.ts';
import type { RecordKind } from './record-kinds.ts';
import type { FieldsOf } from './records.ts';

/** Who touched a record, where, and when by whose clock. */
export const Stamp = v.object({
  accountId: p.Id,
  name: p.ShortText,
  deviceId: p.Id,
  /** By the device's clock. */
  occurredAt: p.Instant,
  /** By the server's clock; null on a phone until it was delivered. */
  receivedAt: v.nullable(p.Instant),
  /** Seconds by which the device's clock was off at delivery; null within tolerance. */
  clockStray: v.nullable(v.number()),
});
export type Stamp = v.InferOutput<typeof Stamp>;

/**
 * One record as it travels. `kind` and `fields` are checked against `RECORDS` by whoever knows the
 * kind; a phone parks what it does not know.
 */
export const Row = v.object({
  kind: v.string(),
  id: p.Id,
  regionCode: p.RegionCode,
  parentId: v.nullable(p.Id),
  /** The regency's sequence number of the last change to this record. */
  rev: v.pipe(v.number(), v.integer(), v.minValue(0)),
  fields: v.record(v.string(), v.unknown()),
  created: Stamp,
  updated: Stamp,
});
export type Row = v.InferOutput<typeof Row>;

/** A row of a known kind, its fields typed. */
export interface RowOf<K extends RecordKind> extends Omit<Row, 'kind' | 'fields'> {
  kind: K;
  fields: FieldsOf<K>;
}
export type AnyRow = { [K in RecordKind]: RowOf<K> }[RecordKind];
