import * as v from 'valibot';
import * as p from './primitives.ts';

/** What the phone knew of one record when the person acted. */
export const Base = v.object({
  /** The record's `rev` on the phone; 0 where the server had not seen it yet. */
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Previous values of the fields that the mutation changes. */
  fields: v.record(v.string(), v.unknown()),
});

/**
 * An intent of a person, as it waits in the outbox and travels. Immutable once made.
 * `args` is checked against the definition that `name` and `version` point to.
 */
export const Mutation = v.object({
  id: p.Id,
  /** Counts the device's mutations from 1, without gaps. */
  deviceSeq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: v.pipe(v.string(), v.maxLength(60)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  args: v.unknown(),
  /** By record id. */
  base: v.record(p.Id, Base),
  /** By the device's clock. */
  occurredAt: p.Instant,
});
export type Mutation = v.InferOutput<typeof Mutation>;
export type Base = v.InferOutput<typeof Base>;
