import { meetingPhase } from '../../../../domain/meeting.ts';
import { wibDate } from '../../../../domain/time.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { Notice } from '../../../parts/notice.tsx';

/** Says above a meeting that it is closed or cancelled, by whom, or that its day has passed. */
export function StateNotice({ meeting }: { readonly meeting: LocalRow<'meeting'> }) {
  const t = useText();
  const formats = useFormats();
  const app = useApp();
  const { detail } = t.meetings;
  const { fields } = meeting;
  const phase = meetingPhase(fields.state, fields.date, wibDate(app.now()));
  if (phase === 'past') {
    return (
      <Notice tone="warning" title={detail.pastNotice}>
        {detail.pastText}
      </Notice>
    );
  }
  if (phase !== 'closed' && phase !== 'cancelled') return null;
  const last = fields.events.at(-1);
  return (
    <Notice
      tone={phase === 'closed' ? 'success' : 'info'}
      title={phase === 'closed' ? detail.closedNotice : detail.cancelledNotice}
    >
      {last === undefined ? null : <p>{detail.byAt(last.name, formats.moment(last.at))}</p>}
      {last === undefined || last.reason === '' ? null : <p>{detail.because(last.reason)}</p>}
    </Notice>
  );
}
