import * as v from 'valibot';
import { sameValue } from '../../domain/merge.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { isKnownKind } from '../record-kinds.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import type { Change } from './definition.ts';

const Args = v.object({
  id: p.Id,
  recordId: p.Id,
  recordKind: v.string(),
  choice: v.picklist(['theirs', 'mine']),
});

/** A person has seen both values and says which one stands; it reaches everybody's phone. */
export const conflictDecide = defineMutation({
  name: 'conflict.decide',
  version: 1,
  args: Args,
  needs: ({ id, recordId, recordKind }) => [
    { kind: 'conflict', id },
    ...(isKnownKind(recordKind) ? [{ kind: recordKind, id: recordId }] : []),
  ],
  plan({ id, recordId, recordKind, choice }, view, actor, { occurredAt }) {
    const conflict = reach(view, actor, 'conflict.decide', 'conflict', id);
    if (!conflict.ok) return conflict;
    const { fields, parentId } = conflict.value;
    if (!isKnownKind(recordKind) || fields.recordKind !== recordKind || parentId !== recordId) {
      return refuse('not_available');
    }
    const record = reach(view, actor, 'conflict.decide', recordKind, recordId);
    if (!record.ok) return record;
    const { value } = fields[choice];
    if (fields.state !== 'open') {
      // Somebody who decided the same has nothing to be told.
      return sameValue(fields.decision?.value, value)
        ? done([{ op: 'put', kind: 'conflict', id, fields: { state: 'decided' }, decided: true }])
        : refuse('conflict_decided');
    }
    const { accountId, name } = actor;
    const decision = { value, accountId, name, at: occurredAt };
    // Which field of which kind is known only now; the server checks the whole record as it writes.
    const settled = {
      op: 'put',
      kind: recordKind,
      id: recordId,
      fields: { [fields.field]: value },
    } as Change;
    return done([
      settled,
      { op: 'put', kind: 'conflict', id, fields: { state: 'decided', decision }, decided: true },
    ]);
  },
});
