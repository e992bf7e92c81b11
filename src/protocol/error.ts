import * as v from 'valibot';

/** The endpoint's own refusals, apart from those of single mutations. */
export const ERROR_CODES = [
  'unauthorised',
  'not_available',
  'invalid',
  'too_large',
  'rate_limited',
  'protocol_unsupported',
  'activation_invalid',
  'login_invalid',
  'username_taken',
  'register_changed',
  'storage_full',
  'server',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Never holds a value that was sent. */
export const ErrorBody = v.object({
  error: v.object({
    code: v.picklist(ERROR_CODES),
    /** The path of the field at fault, e.g. `accounts.0.name`. */
    field: v.optional(v.string()),
    /** Seconds to wait. */
    retryAfter: v.optional(v.number()),
    /** With `unauthorised`: somebody ended this device's session, who thinks the phone lost. */
    revoked: v.optional(v.boolean()),
  }),
});
export type ErrorBody = v.InferOutput<typeof ErrorBody>;
