import type * as v from 'valibot';
import type { Result } from '../../domain/result.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import type { Holder } from '../../domain/role.ts';
import type { RecordKind } from '../record-kinds.ts';
import type { FieldsOf } from '../records.ts';
import type { RowOf } from '../row.ts';

/** The person who acts, as known to whoever runs the plan. */
export interface Actor extends Holder {
  readonly accountId: string;
  readonly name: string;
}

/** A record, or all children of a record, that a plan must see. */
export type Need =
  | { readonly kind: RecordKind; readonly id: string }
  | { readonly kind: RecordKind; readonly parentId: string };

/** The records that were needed, as they stand on the side that runs the plan. */
export interface View {
  get<K extends RecordKind>(kind: K, id: string): RowOf<K> | undefined;
  children<K extends RecordKind>(kind: K, parentId: string): RowOf<K>[];
}

export interface Create<K extends RecordKind = RecordKind> {
  readonly op: 'create';
  readonly kind: K;
  readonly id: string;
  readonly regionCode: string;
  readonly parentId: string | null;
  readonly fields: FieldsOf<K>;
}

/**
 * Writes fields of a record. Merged against the mutation's base on the server, unless `decided`:
 * then the rule that made the plan has settled what stands, whatever stood before.
 */
export interface Put<K extends RecordKind = RecordKind> {
  readonly op: 'put';
  readonly kind: K;
  readonly id: string;
  readonly fields: Partial<FieldsOf<K>>;
  readonly decided?: boolean;
}

/** Adds an item to a list that only grows; an item whose id is there already changes nothing. */
export interface Append {
  readonly op: 'append';
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly item: { readonly id: string };
}

export type Change = { [K in RecordKind]: Create<K> | Put<K> }[RecordKind] | Append;

export interface Occasion {
  readonly mutationId: string;
  /** ISO instant by the device's clock. */
  readonly occurredAt: string;
  /**
   * Set by the server alone, which runs the plan later than the person acted: that instant, less
   * what the device's clock was off. A phone leaves it out and goes by what it knows now.
   */
  readonly actedAt?: string;
  /** The regency's regions, for rules that look a code up; none where a phone has none yet. */
  readonly regions?: RegencyRegions;
}

/**
 * One intent. `plan` runs on the phone when a person acts and again on the server when it
 * arrives, each over its own records; it calls the rules in `domain` and is pure.
 */
export interface MutationDefinition<A = unknown> {
  readonly name: string;
  readonly version: number;
  readonly args: v.GenericSchema<unknown, A>;
  /** From an older version's args to the next version's; key N leads from N to N + 1. */
  readonly upgrade?: Readonly<Record<number, (args: unknown) => unknown>>;
  needs(args: A): readonly Need[];
  plan(args: A, view: View, actor: Actor, occasion: Occasion): Result<Change[]>;
}

/** Keeps the type of the args while the definition is checked. */
export function defineMutation<A>(definition: MutationDefinition<A>): MutationDefinition<A> {
  return definition;
}
