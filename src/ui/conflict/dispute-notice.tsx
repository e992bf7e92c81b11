import type { RecordKind } from '../../protocol/records.ts';
import { listDisputes } from '../../store/queries/disputes.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useText } from '../hooks/use-text.ts';
import { Disputes } from './disputes.tsx';
import { recordSubject } from './subject.ts';

interface DisputeNoticeProps {
  readonly meetingId: string;
  /** Only disputes over these fields; over any where left out. */
  readonly fields?: readonly string[];
  /** Only disputes over records of this kind. */
  readonly record?: RecordKind;
}

/** What two people recorded differently at a meeting, to be decided where it is seen. */
export function DisputeNotice({ meetingId, fields, record }: DisputeNoticeProps) {
  const t = useText();
  const { db } = useApp();
  const all = useLive(() => listDisputes(db, meetingId), [meetingId]) ?? [];
  const disputes = all.filter(
    ({ conflict }) =>
      (fields === undefined || fields.includes(conflict.fields.field)) &&
      (record === undefined || conflict.fields.recordKind === record),
  );
  return <Disputes disputes={disputes} subjectOf={(dispute) => recordSubject(t, dispute)} />;
}
