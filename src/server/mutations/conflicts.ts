import { createHash } from 'node:crypto';
import { uuidv8 } from '../../domain/id.ts';
import { sameValue } from '../../domain/merge.ts';
import type { FieldClash, Fields } from '../../domain/merge.ts';
import type { ConflictFields } from '../../protocol/records.ts';
import type { Row, RowOf } from '../../protocol/row.ts';
import type { Traces } from './traces.ts';

type Conflict = RowOf<'conflict'>;
type Side = ConflictFields['mine'];

function openConflicts({ set }: Traces, recordId: string, field: string): Conflict[] {
  return set
    .children('conflict', recordId)
    .filter(({ fields }) => fields.state === 'open' && fields.field === field);
}

/** What the person at hand says a field shall be. */
function word({ caller, mutation }: Traces, value: unknown): Side {
  const { accountId, name } = caller;
  return { value: value ?? null, accountId, name, at: mutation.occurredAt };
}

function change(traces: Traces, conflict: Conflict, fields: Partial<ConflictFields>): void {
  const next = { ...conflict, fields: { ...conflict.fields, ...fields }, updated: traces.stamp };
  traces.set.put(next);
  traces.touched.add(conflict.id);
}

/**
 * Keeps the open conflicts about a record true after somebody's word on some of its fields has
 * become its value: `theirs` is always the value that stands, and a conflict is over when both
 * sides came to agree, or when the device whose late value it keeps has seen the other value and
 * written anew.
 * @param meant the fields on which the person had something to say, with what was said
 */
export function followConflicts(traces: Traces, recordId: string, meant: Fields): void {
  const standing: Fields = traces.set.find(recordId)?.fields ?? {};
  for (const [field, value] of Object.entries(meant)) {
    if (!sameValue(standing[field], value)) continue;
    for (const conflict of openConflicts(traces, recordId, field)) {
      const { mine, theirs } = conflict.fields;
      const isOwn = conflict.created.deviceId === traces.caller.deviceId;
      if (isOwn || sameValue(mine.value, value)) {
        change(traces, conflict, { state: 'decided', decision: word(traces, value) });
      } else if (!sameValue(theirs.value, value)) {
        change(traces, conflict, { theirs: word(traces, value) });
      }
    }
  }
}

/**
 * Keeps a late value beside the one that stands, for a person to decide. A device that goes on
 * writing a field without having seen the other value continues its own side of the conflict.
 * @param base what the late value was written over, as far as the phone said
 */
export function keepBoth(traces: Traces, row: Row, clash: FieldClash, base: unknown): void {
  const { set, mutation, stamp, caller } = traces;
  const { field } = clash;
  const recordId = row.id;
  const open = openConflicts(traces, recordId, field);
  const same = open.find(({ fields }) => sameValue(fields.mine.value, clash.mine));
  const own = open.find(
    ({ created, fields }) =>
      created.deviceId === caller.deviceId && sameValue(fields.mine.value, base),
  );
  const hash = createHash('sha256').update(`${mutation.id} ${recordId} ${field}`).digest();
  const id = (same ?? own)?.id ?? uuidv8(hash);
  if (same === undefined && own !== undefined) {
    change(traces, own, { mine: word(traces, clash.mine) });
  } else if (same === undefined) {
    const { accountId, name, occurredAt: at } = row.updated;
    const fields: ConflictFields = {
      recordKind: row.kind,
      field,
      theirs: { value: clash.theirs ?? null, accountId, name, at },
      mine: word(traces, clash.mine),
      state: 'open',
      decision: null,
    };
    const { regionCode } = row;
    const fresh = { kind: 'conflict', id, regionCode, parentId: recordId, rev: 0, fields };
    set.put({ ...fresh, created: stamp, updated: stamp });
  }
  traces.touched.add(id);
  traces.conflicts.push({ id, recordId, field });
}
