import { CalendarClock, CalendarX, CircleCheck, Clock } from 'lucide-preact';
import type { Deadline } from '../../../../domain/deadline.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';

const LOOK = {
  noMeeting: { icon: CalendarX, ink: 'text-muted bg-base-200 border-base-300' },
  running: { icon: Clock, ink: 'text-info bg-info/5 border-info/40' },
  inTime: { icon: CircleCheck, ink: 'text-success bg-success/5 border-success/40' },
  late: { icon: CalendarClock, ink: 'text-warning bg-warning/5 border-warning/40' },
} as const;

/** Where a village stands with its two weeks, in two words and an icon. */
export function DeadlineBadge({ kind }: Pick<Deadline, 'kind'>) {
  const t = useOfficeText();
  const { icon: Icon, ink } = LOOK[kind];
  return (
    <span
      class={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-sm/5 font-medium whitespace-nowrap ${ink}`}
    >
      <Icon aria-hidden="true" size={14} />
      {t.teamReview.watch.kinds[kind]}
    </span>
  );
}
