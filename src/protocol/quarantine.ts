import * as v from 'valibot';
import * as p from './primitives.ts';

/**
 * What waits of one device for a decision of the caller: its session was ended, or its person moved.
 * Nothing in it is personal.
 */
export const QuarantinedDevice = v.object({
  deviceId: p.Id,
  accountId: p.Id,
  label: v.string(),
  revokedAt: v.nullable(p.Instant),
  /** When the first of it came. */
  receivedAt: p.Instant,
  /** How many intents of each name; what cannot be opened counts as `unreadable`. */
  names: v.record(v.string(), v.number()),
  photos: v.number(),
  /** Where it belongs, as far as that can be told. */
  regions: v.array(p.RegionCode),
  /** When the first and the last of it were done, by the device's clock. */
  from: v.nullable(p.Instant),
  until: v.nullable(p.Instant),
});
export type QuarantinedDevice = v.InferOutput<typeof QuarantinedDevice>;

export const QuarantineResponse = v.object({ devices: v.array(QuarantinedDevice) });
export type QuarantineResponse = v.InferOutput<typeof QuarantineResponse>;

/** Of how many devices something waits for a decision of the caller. */
export const QuarantineCount = v.object({ devices: v.number() });
export type QuarantineCount = v.InferOutput<typeof QuarantineCount>;

export const DecideQuarantineRequest = v.object({ accept: v.boolean() });

export const DecideQuarantineResponse = v.object({
  accepted: v.number(),
  /** What the rules did not take, though it was accepted. */
  refused: v.number(),
  photos: v.number(),
  /** What is for the regency to decide on, and goes on waiting. */
  left: v.number(),
});
export type DecideQuarantineResponse = v.InferOutput<typeof DecideQuarantineResponse>;
