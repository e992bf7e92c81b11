import { RequestRefused } from '../request-refused.ts';
import type { Storage } from '../storage/database.ts';
import { countAttempt, forgiveAttempt } from '../storage/rate.ts';
import { hashOfSecret } from './token.ts';

/** How many failures of a kind are let through in a window. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly windowMs: number;
}

const QUARTER_HOUR_MS = 15 * 60_000;

/** A hall full of people shares one address, so only what fails is counted. */
export const ACTIVATION_LIMIT: Limit = {
  name: 'activation',
  most: 20,
  windowMs: QUARTER_HOUR_MS,
};
export const LOGIN_CLIENT_LIMIT: Limit = {
  name: 'login-client',
  most: 30,
  windowMs: QUARTER_HOUR_MS,
};
export const LOGIN_NAME_LIMIT: Limit = {
  name: 'login-name',
  most: 10,
  windowMs: QUARTER_HOUR_MS,
};
export const CREDENTIALS_LIMIT: Limit = {
  name: 'credentials',
  most: 10,
  windowMs: QUARTER_HOUR_MS,
};

/** More than a village's busiest hour needs, and far too few to collect who is in the register. */
export const LIKENESS_LIMIT: Limit = {
  name: 'likeness',
  most: 3_000,
  windowMs: 4 * QUARTER_HOUR_MS,
};

/** Files that one device delivers: whoever carries those of a whole kecamatan has some twenty. */
export const HANDOVER_LIMIT: Limit = {
  name: 'handover',
  most: 120,
  windowMs: 4 * QUARTER_HOUR_MS,
};
/** A device whose session was ended has its own work to hand in, once. */
export const HANDOVER_ENDED_LIMIT: Limit = {
  name: 'handover-ended',
  most: 20,
  windowMs: 4 * QUARTER_HOUR_MS,
};

interface Context {
  readonly storage: Storage;
  readonly now: () => number;
}

/** A limit and whom it holds for: an address, a username. Only a hash of that is stored. */
export type Guard = readonly [limit: Limit, subject: string];

function keyOf(regency: string, { name }: Limit, subject: string): string {
  return [name, hashOfSecret(`${regency}\0${name}\0${subject}`)].join(':');
}

function refuseUntil(windowStart: number, { windowMs }: Limit, at: number): RequestRefused {
  const retryAfter = Math.max(1, Math.ceil((windowStart + windowMs - at) / 1000));
  return new RequestRefused('rate_limited', { retryAfter });
}

/**
 * Runs `work` unless one of the guards has had its fill of failures. Every run counts while it
 * lasts, so that many at once cannot slip by, and is taken back when it succeeds.
 * @throws RequestRefused `rate_limited` with the seconds until the window is over
 */
export async function withinLimits<T>(
  { storage, now }: Context,
  guards: readonly Guard[],
  work: () => Promise<T>,
): Promise<T> {
  const keys = guards.map(([limit, subject]) => keyOf(storage.regency, limit, subject));
  const at = now();
  for (const [index, [limit]] of guards.entries()) {
    const key = keys[index] ?? '';
    const { count, windowStart } = await countAttempt(storage, key, limit.windowMs, at);
    if (count > limit.most) throw refuseUntil(windowStart, limit, at);
  }
  const result = await work();
  for (const key of keys) await forgiveAttempt(storage, key);
  return result;
}

/**
 * Takes something off what somebody may have in a window, whatever comes of it.
 * @throws RequestRefused `rate_limited` with the seconds until the window is over
 */
export async function spend(
  { storage, now }: Context,
  limit: Limit,
  subject: string,
  amount: number,
): Promise<void> {
  const key = keyOf(storage.regency, limit, subject);
  const at = now();
  const { count, windowStart } = await countAttempt(storage, key, limit.windowMs, at, amount);
  if (count > limit.most) throw refuseUntil(windowStart, limit, at);
}
