import * as v from 'valibot';
import { REFUSAL_CODES } from '../domain/result.ts';
import * as p from './primitives.ts';
import { Row } from './row.ts';

/** Most mutations in one push. */
export const PUSH_LIMIT = 250;

export const PushRequest = v.object({
  protocol: v.number(),
  /** The device's clock when it sent this. */
  sentAt: p.Instant,
  /**
   * Numbers of mutations that the phone still has, or has thrown away on a person's word, though
   * later ones were delivered. What is neither here nor on the server has been lost.
   */
  held: v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), v.maxLength(10_000)),
  /**
   * `SealedMutation`s; before protocol 3 plain `Mutation`s. Each is checked on its own, so that one
   * that is broken does not hold up the rest.
   */
  mutations: v.pipe(v.array(v.unknown()), v.maxLength(PUSH_LIMIT)),
  /** Sent by a phone that is locked: it cannot keep rows, so none shall come. */
  withoutRows: v.optional(v.boolean()),
});
export type PushRequest = v.InferOutput<typeof PushRequest>;

/** Proof that a mutation arrived; short enough to be read out over a telephone. */
export const Receipt = v.object({
  /** e.g. `7K3F-92QD`: Crockford base 32 of a hash over the mutation and its arrival. */
  code: v.string(),
  at: p.Instant,
  rev: v.number(),
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** Points at the conflict record that keeps both values. */
export const ConflictPointer = v.object({ id: p.Id, recordId: p.Id, field: v.string() });

export const MutationResult = v.variant('status', [
  v.object({
    /** `merged`: somebody else had changed the record meanwhile. `conflict`: see `conflicts`. */
    status: v.picklist(['applied', 'merged', 'conflict']),
    id: p.Id,
    /** True where the mutation had been applied before: this is the same answer again. */
    duplicate: v.boolean(),
    receipt: Receipt,
    conflicts: v.array(ConflictPointer),
    rows: v.array(Row),
  }),
  v.object({
    status: v.literal('rejected'),
    /** Null where not even an id could be read. */
    id: v.nullable(v.string()),
    /** A code that a later build has added reads as `invalid`: an answer is never lost over it. */
    code: v.fallback(v.picklist(REFUSAL_CODES), 'invalid'),
    field: v.nullable(v.string()),
  }),
]);
export type MutationResult = v.InferOutput<typeof MutationResult>;

export const PushResponse = v.object({
  /** In the order of the request's mutations. */
  results: v.array(MutationResult),
  /** Changes when the database was restored from a backup. */
  epoch: v.string(),
  serverTime: p.Instant,
  /** How many of the device's numbers never arrived and are not held: work that was lost. */
  missing: v.number(),
});
export type PushResponse = v.InferOutput<typeof PushResponse>;
