import * as v from 'valibot';
import * as p from './primitives.ts';

/** The server's public key that phones seal to. */
export const SealKey = v.object({
  /** Lower-case hex. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'keyId')),
  /** Base64 of the point as HPKE writes it. */
  publicKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}[A-Za-z0-9+/=]{2}$/, 'publicKey')),
});
export type SealKey = v.InferOutput<typeof SealKey>;

/**
 * A mutation as it travels since protocol 3: all that it says is in the envelope, which opens only
 * under this id, device and number.
 */
export const SealedMutation = v.object({
  id: p.Id,
  deviceId: p.Id,
  deviceSeq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Base64; see `domain/seal/envelope.ts`. */
  envelope: v.pipe(v.string(), v.base64('envelope')),
});
export type SealedMutation = v.InferOutput<typeof SealedMutation>;
