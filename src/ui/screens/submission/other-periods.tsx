import { CalendarClock } from 'lucide-preact';
import type { Intent } from '../../../store/mutate.ts';
import { record, useAct } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { periodName } from '../../proposal/period-words.ts';
import type { Ahead, Late } from './batch.ts';

/** Proposals whose period is over: one tap moves them to the one that they are offered. */
export function LateNotice({ late }: { readonly late: Late }) {
  const t = useOfficeText();
  const formats = useFormats();
  const app = useApp();
  const act = useAct();
  const { submission } = t;
  const { key, offer, entries, isKnown } = late;
  const count = entries.length;
  const title = isKnown
    ? submission.late(count, periodName(formats, key))
    : submission.lateUnknown(count);
  if (offer === null) {
    return (
      <Notice tone="warning" title={title}>
        {submission.lateNoNext}
      </Notice>
    );
  }
  const next = periodName(formats, offer.key);
  const toPeriod = (period: string) =>
    entries.map(({ row }): Intent => ({
      name: 'proposal.edit',
      args: { id: row.id, changes: { period } },
    }));
  const move = async () => {
    if (!(await act(toPeriod(offer.key)))) return;
    offerUndo(submission.moved(count, next), async () => {
      const failure = await record(app, toPeriod(key));
      if (failure !== null) announce(failure.text);
    });
  };
  return (
    <Notice
      tone="warning"
      title={title}
      actions={
        <Button wide icon={CalendarClock} onClick={move}>
          {submission.move(next)}
        </Button>
      }
    >
      {submission.lateText(next)}
    </Notice>
  );
}

/** Proposals whose period has yet to open. */
export function AheadNotice({ ahead: { period, entries } }: { readonly ahead: Ahead }) {
  const { submission } = useOfficeText();
  const formats = useFormats();
  return (
    <Notice tone="info" title={submission.ahead(entries.length, periodName(formats, period.key))}>
      {submission.aheadText(formats.shortDay(period.opens))}
    </Notice>
  );
}
