import * as v from 'valibot';
import { Account } from './account.ts';
import * as p from './primitives.ts';
import { Row } from './row.ts';
import { SealKey } from './seal.ts';

export const PULL_LIMIT = 500;

export const PullRequest = v.object({
  protocol: v.number(),
  /** Opaque; null for the first page ever. */
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(300))),
});
export type PullRequest = v.InferOutput<typeof PullRequest>;

export const PullResponse = v.object({
  /** Changed records in `rev` order. */
  rows: v.array(Row),
  cursor: v.string(),
  more: v.boolean(),
  /**
   * Set on the first page of a fresh start that the phone did not ask for. `scope`: the person's
   * area changed; `epoch`: the database was restored, push recent acknowledged mutations again.
   * The pages that follow hold everything in scope; at the end rows not among them are let go,
   * but for those with pending work.
   */
  restart: v.nullable(v.picklist(['scope', 'epoch'])),
  epoch: v.string(),
  serverTime: p.Instant,
  /** The caller as the server knows them now. */
  account: Account,
  /** What to seal to from now on. */
  sealKey: v.optional(SealKey),
});
export type PullResponse = v.InferOutput<typeof PullResponse>;
