import * as v from 'valibot';
import * as p from './primitives.ts';

export const Device = v.object({
  id: p.Id,
  accountId: p.Id,
  label: v.string(),
  createdAt: p.Instant,
  lastSeenAt: v.nullable(p.Instant),
  revokedAt: v.nullable(p.Instant),
  /** Numbers that never arrived: the phone lost its database, or part of it. */
  missing: v.number(),
  /** Seconds by which its clock was off at last contact; null within tolerance. */
  clockStray: v.nullable(v.number()),
});
export type Device = v.InferOutput<typeof Device>;

export const DevicesResponse = v.object({ devices: v.array(Device) });
export type DevicesResponse = v.InferOutput<typeof DevicesResponse>;
