import * as v from 'valibot';
import { Account } from './account.ts';
import * as p from './primitives.ts';
import { SealKey } from './seal.ts';

/** What the device calls itself in lists, e.g. "Chrome · Android". */
const DeviceLabel = v.pipe(p.ShortText, v.trim());

/** Codes are typed by hand too: spaces, dashes and case do not matter. */
export const ActivateRequest = v.object({
  code: v.pipe(v.string(), v.maxLength(80)),
  device: DeviceLabel,
  /**
   * Random, made by the phone and sent again when it asks again: a phone whose reply was lost is
   * given the same session, though the code works only once.
   */
  attempt: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{22,64}$/, 'attempt'))),
});

export const LoginRequest = v.object({
  username: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(60)),
  password: v.pipe(v.string(), v.maxLength(200)),
  device: DeviceLabel,
});

export const Session = v.object({
  /** Random; the server keeps only its hash. */
  token: v.string(),
  deviceId: p.Id,
  account: Account,
  regencyCode: p.RegionCode,
  epoch: v.string(),
  serverTime: p.Instant,
  /** What the phone seals to; absent from a server that is older than seals. */
  sealKey: v.optional(SealKey),
});
export type Session = v.InferOutput<typeof Session>;

export const SessionView = v.object({
  account: Account,
  deviceId: p.Id,
  serverTime: p.Instant,
  sealKey: v.optional(SealKey),
});
export type SessionView = v.InferOutput<typeof SessionView>;

export const PASSWORD_MIN = 10;

/** Regency and subdistrict may set these to sign in on a laptop without a link. */
export const CredentialsRequest = v.object({
  username: v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'username'),
  ),
  password: v.pipe(v.string(), v.minLength(PASSWORD_MIN, 'password'), v.maxLength(200)),
  /** Needed where a password was set before. */
  current: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});
export type CredentialsRequest = v.InferOutput<typeof CredentialsRequest>;
