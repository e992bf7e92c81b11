import * as v from 'valibot';
import * as p from './primitives.ts';

/** Where a hand-over file is delivered, and what it is called there. */
export const HANDOVER_PATH = '/api/handover';
export const HANDOVER_TYPE = 'application/vnd.tpk-lapangan.handover';

/** What is under the seal of a hand-over file, as JSON. */
export const HandoverManifest = v.object({
  /** The device's own secret: only it, and the server, know it. */
  token: v.string(),
  /** By the device's clock. */
  madeAt: p.Instant,
  /** Numbers that the phone still has, or has thrown away; see `PushRequest`. */
  held: v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), v.maxLength(10_000)),
  /** Hash of all that follows the manifest. */
  content: p.Sha256,
  /**
   * Whether the phone can no longer read what it hands over, so that nobody there can mend what is
   * refused: the server keeps that for a decision.
   */
  last: v.boolean(),
});
export type HandoverManifest = v.InferOutput<typeof HandoverManifest>;

/** What the carrier is told: counts, and slips that mean something to the device alone. */
export const HandoverAnswer = v.object({
  deviceId: p.Id,
  counts: v.object({
    /** On the server now, or before already. */
    accepted: v.number(),
    /** Refused by a rule; they stay on the phone, which is told why. */
    refused: v.number(),
    /** Kept for the kecamatan to decide on. */
    quarantined: v.number(),
    photos: v.number(),
  }),
  /** See `domain/seal/slip.ts`: each is a line of a receipt file, or a QR code. */
  slips: v.array(v.string()),
  serverTime: p.Instant,
});
export type HandoverAnswer = v.InferOutput<typeof HandoverAnswer>;
export type HandoverCounts = HandoverAnswer['counts'];
