import type { Dispute } from '../../store/queries/disputes.ts';
import { useText } from '../hooks/use-text.ts';
import { Notice } from '../parts/notice.tsx';
import type { Choice } from './dispute-card.tsx';
import { DisputeValue } from './dispute-value.tsx';
import { fieldText } from './value-text.ts';

interface DecidedNoticeProps {
  readonly dispute: Dispute;
  readonly choice: Choice;
}

/** What was decided, and whose answer it is. */
export function DecidedNotice({ dispute, choice }: DecidedNoticeProps) {
  const t = useText();
  const { fields } = dispute.conflict;
  const { name, value } = fields[choice];
  return (
    <Notice tone="success" live title={`${t.conflicts.decided}: ${fieldText(t, fields.field)}`}>
      <p>{t.conflicts.decidedAs(name)}</p>
      <DisputeValue field={fields.field} value={value} />
    </Notice>
  );
}
