import { isKnownKind } from '../../protocol/record-kinds.ts';
import type { TpkDatabase } from '../database.ts';
import type { LocalRow } from '../types.ts';
import { listConflicts } from './conflicts.ts';

/** An open conflict with what it is about. */
export interface Dispute {
  readonly conflict: LocalRow<'conflict'>;
  /** The record in dispute; undefined where this phone does not have it. */
  readonly record: LocalRow | undefined;
  /** The meeting that the record is, or hangs on. */
  readonly meeting: LocalRow<'meeting'> | undefined;
}

/** Open conflicts with their records, oldest first; of one meeting and all that hangs on it, or all. */
export async function listDisputes(db: TpkDatabase, meetingId?: string): Promise<Dispute[]> {
  const conflicts = await listConflicts(db);
  const disputes = await Promise.all(conflicts.map((conflict) => resolve(db, conflict)));
  return meetingId === undefined
    ? disputes
    : disputes.filter(({ meeting }) => meeting?.id === meetingId);
}

async function resolve(db: TpkDatabase, conflict: LocalRow<'conflict'>): Promise<Dispute> {
  const { recordKind } = conflict.fields;
  const recordId = conflict.parentId;
  if (recordId === null || !isKnownKind(recordKind)) {
    return { conflict, record: undefined, meeting: undefined };
  }
  const record: LocalRow | undefined = await db.rows(recordKind).get(recordId);
  const meetingId = record?.kind === 'meeting' ? record.id : record?.parentId;
  const meeting = meetingId ? await db.rows('meeting').get(meetingId) : undefined;
  return { conflict, record, meeting };
}
