import * as v from 'valibot';
import {
  changedFields,
  mergeCreated,
  mergeFields,
  NOTHING,
  saidFields,
} from '../../domain/merge.ts';
import type { Fields, Merge } from '../../domain/merge.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import type { Base } from '../../protocol/mutation.ts';
import type { Append, Change, Create, Put } from '../../protocol/mutations/definition.ts';
import { RECORDS } from '../../protocol/records.ts';
import type { RecordKind } from '../../protocol/record-kinds.ts';
import type { Row } from '../../protocol/row.ts';
import { fieldsFromOlder } from '../../protocol/upgrade.ts';
import { followConflicts, keepBoth } from './conflicts.ts';
import type { Traces } from './traces.ts';

/** Values that records start with and that are nobody's word. */
const STARTS: Partial<Record<RecordKind, Fields>> = {
  meeting: { state: 'open' },
  attendance: { status: 'invited' },
  team: { state: 'draft', revision: 0 },
  proposal: { state: 'draft' },
};

/**
 * Makes one change of a plan in the working set.
 * Refuses with `id_reused`, or `not_available` where the caller may not know why, when the id of a
 * new record is another's; with `invalid` when the record would no longer be one of its kind.
 */
export function makeChange(traces: Traces, change: Change): Result<null> {
  traces.touched.add(change.id);
  if (change.op === 'create') return create(traces, change);
  const row = traces.set.get(change.kind, change.id) as Row | undefined;
  if (row === undefined) throw new Error('a plan changes a record that is not there');
  return change.op === 'put' ? put(traces, row, change) : append(traces, row, change);
}

function create(traces: Traces, change: Create): Result<null> {
  const { set, stamp, caller } = traces;
  const { kind, id, regionCode, parentId, fields } = change;
  const row = set.find(id);
  if (row === undefined) {
    const fresh = { kind, id, regionCode, parentId, rev: 0, fields };
    return write(traces, { ...fresh, created: stamp, updated: stamp });
  }
  if (row.kind !== kind || row.regionCode !== regionCode || row.parentId !== parentId) {
    return refuse(may(caller, 'meeting.read', row.regionCode) ? 'id_reused' : 'not_available');
  }
  noteMerge(traces, row, undefined);
  const starts = STARTS[kind] ?? {};
  return take(traces, row, saidFields(fields, starts), mergeCreated(row.fields, fields, starts));
}

function put(traces: Traces, row: Row, { fields, decided }: Put): Result<null> {
  const wanted: Fields = fields;
  // a decision about a value that has changed since is none: its conflict stays open
  if (traces.conflicts.some(({ id }) => id === row.id)) return done(null);
  if (decided === true) {
    return take(traces, row, wanted, mergeFields(row.fields, wanted, row.fields));
  }
  const base = traces.mutation.base[row.id];
  noteMerge(traces, row, base);
  const known = knownBefore(row, wanted, base);
  return take(traces, row, changedFields(wanted, known), mergeFields(row.fields, wanted, known));
}

interface ListItem {
  readonly id: string;
  readonly at?: string;
}

const whenOf = ({ at = '' }: ListItem): number => Date.parse(at) || 0;

/** Lists are in the order in which things happened, not in which they arrived. */
function append(traces: Traces, row: Row, { field, item }: Append): Result<null> {
  const list = (row.fields[field] ?? []) as ListItem[];
  if (list.some(({ id }) => id === item.id)) return done(null);
  // of one instant, in the order in which they came: sorting keeps it
  const longer = [...list, item as ListItem].sort((a, b) => whenOf(a) - whenOf(b));
  const fields = { ...row.fields, [field]: longer };
  return write(traces, { ...row, fields, updated: traces.stamp });
}

/**
 * What the phone knew of the wanted fields. Where it does not say, it counts as having known the
 * record as it stands if its copy was as new as that, and as having known nothing otherwise.
 */
function knownBefore(row: Row, wanted: Fields, base: Base | undefined): Fields {
  const said = fieldsFromOlder(row.kind, base?.fields ?? {});
  const isCurrent = base !== undefined && row.rev <= base.rev;
  const known = Object.keys(wanted).map((field): [string, unknown] => {
    if (Object.hasOwn(said, field)) return [field, said[field]];
    return [field, isCurrent ? row.fields[field] : NOTHING];
  });
  return Object.fromEntries(known);
}

function noteMerge(traces: Traces, row: Row, base: Base | undefined): void {
  const isOthers = row.updated.deviceId !== traces.caller.deviceId;
  if (isOthers && row.rev > (base?.rev ?? 0)) traces.merged = true;
}

/**
 * Writes what merged, keeps both values of what did not.
 * @param meant the fields on which the person had something to say
 */
function take(traces: Traces, row: Row, meant: Fields, { apply, clashes }: Merge): Result<null> {
  if (Object.keys(apply).length > 0) {
    const fields = { ...row.fields, ...apply };
    const written = write(traces, { ...row, fields, updated: traces.stamp });
    if (!written.ok) return written;
  }
  followConflicts(traces, row.id, meant);
  const said = fieldsFromOlder(row.kind, traces.mutation.base[row.id]?.fields ?? {});
  for (const clash of clashes) keepBoth(traces, row, clash, said[clash.field]);
  return done(null);
}

function write({ set }: Traces, row: Row): Result<null> {
  const checked = v.safeParse(RECORDS[row.kind as RecordKind], row.fields);
  if (!checked.success) return refuse('invalid', v.getDotPath(checked.issues[0]) ?? undefined);
  set.put(row);
  return done(null);
}
