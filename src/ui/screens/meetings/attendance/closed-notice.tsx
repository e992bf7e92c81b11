import type { LocalRow } from '../../../../store/types.ts';
import { useText } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';

interface ClosedNoticeProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly mayRecord: boolean;
}

/** Why the list cannot be changed, and the way to where that is changed; nothing where it can. */
export function ClosedNotice({ meeting, mayRecord }: ClosedNoticeProps) {
  const t = useText();
  const texts = t.attendance;
  const { state } = meeting.fields;
  if (state === 'open') {
    return mayRecord ? null : <Notice tone="info">{texts.readOnly}</Notice>;
  }
  const isClosed = state === 'closed';
  return (
    <Notice
      tone="info"
      title={isClosed ? texts.closedTitle : texts.cancelledTitle}
      actions={<LinkButton href={`/rapat/${meeting.id}`}>{texts.toMeeting}</LinkButton>}
    >
      {isClosed ? texts.closedText : texts.cancelledText}
    </Notice>
  );
}
