import type * as v from 'valibot';
import type { Mutation } from '../../protocol/mutation.ts';
import type { ConflictPointer } from '../../protocol/push.ts';
import type { Stamp } from '../../protocol/row.ts';
import type { Caller } from '../storage/caller.ts';
import type { WorkingSet } from './working-set.ts';

/** The mutation at hand, and what its changes leave behind. */
export interface Traces {
  readonly set: WorkingSet;
  readonly caller: Caller;
  readonly mutation: Mutation;
  readonly stamp: Stamp;
  /** Ids of the records that it is about, and of the conflicts that came of it. */
  readonly touched: Set<string>;
  readonly conflicts: v.InferOutput<typeof ConflictPointer>[];
  /** Whether somebody else had changed a record meanwhile. */
  merged: boolean;
}
