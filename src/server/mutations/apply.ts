import type { MutationResult } from '../../protocol/push.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';

export interface PushContext {
  /** The device's clock when it sent the batch. */
  readonly sentAt: string;
  readonly now: Date;
  readonly protocol: number;
  /** Numbers that the phone still has, or has thrown away on a person's word. */
  readonly held: readonly number[];
}

/** A mutation that broke the database or a rule's code, for the log: nothing personal in it. */
export interface Fault {
  readonly mutationId: string;
  readonly name: string;
  readonly error: string;
}

export interface PushOutcome {
  /** In the order of the mutations. */
  readonly results: MutationResult[];
  readonly epoch: string;
  /** How many of the device's numbers never arrived and are not held. */
  readonly missing: number;
  readonly faults: Fault[];
}

/**
 * Applies a push in one transaction, each mutation isolated from the others. When it resolves,
 * all that it says is committed; when it throws, nothing was written and the push may be repeated.
 * @throws StorageBusyError, StorageFullError
 */
export async function applyPush(
  _storage: Storage,
  _caller: Caller,
  _mutations: readonly unknown[],
  _context: PushContext,
): Promise<PushOutcome> {
  throw new Error('not written yet');
}
