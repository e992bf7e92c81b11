import { hash } from 'node:crypto';
import * as v from 'valibot';
import { refuse } from '../../domain/result.ts';
import type { Refusal, Result } from '../../domain/result.ts';
import { Mutation } from '../../protocol/mutation.ts';
import { prepare } from '../../protocol/mutations/registry.ts';
import type { Prepared } from '../../protocol/mutations/registry.ts';
import { Id } from '../../protocol/primitives.ts';
import { canonicalJson } from '../storage/json.ts';

/** A mutation that has the right shape; whether its args do is told by `prepared`. */
export interface Readable {
  readonly isReadable: true;
  readonly id: string;
  readonly deviceSeq: number;
  readonly mutation: Mutation;
  /** Over all that it says, so that another content under the same id is noticed. */
  readonly payloadHash: string;
  readonly prepared: Result<Prepared>;
}

/** Something else that came in its place; with its id and number where those could be read. */
export interface Unreadable {
  readonly isReadable: false;
  readonly id: string | null;
  readonly deviceSeq: number | null;
  readonly refusal: Refusal;
}

export type Incoming = Readable | Unreadable;

/** Reads one mutation of a push: all that can be done without the database. Never throws. */
export function readIncoming(raw: unknown): Incoming {
  try {
    const parsed = v.safeParse(Mutation, raw);
    if (!parsed.success) return unreadable(raw, v.getDotPath(parsed.issues[0]) ?? undefined);
    const mutation = parsed.output;
    const { id, deviceSeq, name, version, args } = mutation;
    const payloadHash = hash('sha256', canonicalJson(mutation));
    const prepared = prepare(name, version, args);
    return { isReadable: true, id, deviceSeq, mutation, payloadHash, prepared };
  } catch {
    // e.g. nested so deeply that there is no walking through it
    return unreadable(raw);
  }
}

/** What came in place of a mutation, with as much of it as could be read. */
export function unreadable(raw: unknown, field?: string): Unreadable {
  const part = <T>(schema: v.GenericSchema<unknown, T>): T | null =>
    v.is(schema, raw) ? v.parse(schema, raw) : null;
  return {
    isReadable: false,
    id: part(v.object({ id: Id }))?.id ?? null,
    deviceSeq: part(v.pick(Mutation, ['deviceSeq']))?.deviceSeq ?? null,
    refusal: refuse('invalid', field),
  };
}
