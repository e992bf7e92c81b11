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

interface Context {
  readonly storage: Storage;
  readonly now: () => number;
}

/** A limit and whom it holds for: an address, a username. Only a hash of that is stored. */
export type Guard = readonly [limit: Limit, subject: string];

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
  const keys = guards.map(([{ name }, subject]) =>
    [name, hashOfSecret(`${storage.regency}\0${name}\0${subject}`)].join(':'),
  );
  const at = now();
  for (const [index, [{ most, windowMs }]] of guards.entries()) {
    const { count, windowStart } = await countAttempt(storage, keys[index] ?? '', windowMs, at);
    if (count > most) {
      const retryAfter = Math.max(1, Math.ceil((windowStart + windowMs - at) / 1000));
      throw new RequestRefused('rate_limited', { retryAfter });
    }
  }
  const result = await work();
  for (const key of keys) await forgiveAttempt(storage, key);
  return result;
}
