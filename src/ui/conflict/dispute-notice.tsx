import type { RecordKind } from '../../protocol/record-kinds.ts';
import { listDisputes } from '../../store/queries/disputes.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useText } from '../hooks/use-text.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Disputes } from './disputes.tsx';
import { recordSubject } from './subject.ts';

/** More of them would push the record itself off the screen. */
const FEW = 2;

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
  if (disputes.length > FEW) {
    return (
      <Notice
        tone="warning"
        title={t.conflicts.inlineTitle(disputes.length)}
        actions={<LinkButton href="/bentrok">{t.conflicts.see}</LinkButton>}
      />
    );
  }
  return <Disputes disputes={disputes} subjectOf={(dispute) => recordSubject(t, dispute)} />;
}
