import type { Deadline } from '../../domain/deadline.ts';
import { useText } from '../hooks/use-text.ts';
import { deadlineText } from './team-words.ts';

/** Days that are few enough to be told in colour. */
const FEW_DAYS = 3;

function inkOf(deadline: Deadline): string {
  if (deadline.kind === 'inTime') return 'text-success';
  if (deadline.kind === 'noMeeting') return 'text-muted';
  if (deadline.kind === 'late') return deadline.on === null ? 'text-warning' : 'text-muted';
  return deadline.daysLeft <= FEW_DAYS ? 'text-warning' : 'text-base-content';
}

/** Days left, or over: plain words, never a shout. */
export function DeadlineMark({ deadline }: { readonly deadline: Deadline }) {
  const t = useText();
  return (
    <span class={`text-sm font-semibold whitespace-nowrap tabular-nums ${inkOf(deadline)}`}>
      {deadlineText(t, deadline)}
    </span>
  );
}
