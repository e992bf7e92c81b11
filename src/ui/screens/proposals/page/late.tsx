import { checkSubmissionDay, offerInstead } from '../../../../domain/period.ts';
import { wibDate } from '../../../../domain/time.ts';
import { useAct } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { announce } from '../../../parts/undo.tsx';
import { periodName } from '../../../proposal/period-words.ts';
import type { OpenProposal } from '../../../proposal/use-proposal.ts';

/** A period that is over takes nothing in: the next one is offered. */
export function Late({ proposal }: { readonly proposal: OpenProposal }) {
  const { acts } = useOfficeText().proposalPage;
  const formats = useFormats();
  const { now } = useApp();
  const act = useAct();
  const { entry, settings, editable } = proposal;
  const { id, fields } = entry.row;
  if (editable === 'nothing') return null;
  const today = wibDate(now());
  const day = checkSubmissionDay(settings.periods, fields.period, today, fields.sent !== null);
  if (day.ok || day.code === 'period_ahead') return null;
  const instead = offerInstead(settings.periods, fields.period, today);
  const name = periodName(formats, fields.period);
  return (
    <Notice
      tone="warning"
      title={acts.late(name)}
      actions={
        instead === null ? undefined : (
          <Button
            onClick={async () => {
              const changes = { period: instead.key };
              if (await act([{ name: 'proposal.edit', args: { id, changes } }])) {
                announce(acts.moved(periodName(formats, instead.key)));
              }
            }}
          >
            {acts.movePeriod(periodName(formats, instead.key))}
          </Button>
        )
      }
    >
      {acts.lateText}
    </Notice>
  );
}
