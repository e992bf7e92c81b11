import { precedesEnd, whyNotOpen } from '../../domain/meeting.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { may } from '../../domain/role.ts';
import type { Action } from '../../domain/role.ts';
import type { RecordKind } from '../record-kinds.ts';
import type { RowOf } from '../row.ts';
import type { Actor, Occasion, View } from './definition.ts';

/**
 * The record, if it exists and the actor may do this to it. Otherwise one and the same refusal,
 * so that nobody learns whether something outside their scope exists.
 */
export function reach<K extends RecordKind>(
  view: View,
  actor: Actor,
  action: Action,
  kind: K,
  id: string,
): Result<RowOf<K>> {
  const row = view.get(kind, id);
  if (row === undefined || !may(actor, action, row.regionCode)) return refuse('not_available');
  return done(row);
}

/**
 * The same for a meeting whose contents are to change: it must be open as well, or, where a change
 * arrives late, have been open when the person acted.
 */
export function reachOpenMeeting(
  view: View,
  actor: Actor,
  action: Action,
  id: string,
  { actedAt }: Occasion,
): Result<RowOf<'meeting'>> {
  const meeting = reach(view, actor, action, 'meeting', id);
  if (!meeting.ok) return meeting;
  const { fields } = meeting.value;
  if (actedAt !== undefined && precedesEnd(fields, actedAt)) return meeting;
  return whyNotOpen(fields.state) ?? meeting;
}
