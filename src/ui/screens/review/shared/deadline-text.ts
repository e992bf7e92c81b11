import type { Deadline } from '../../../../domain/deadline.ts';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import type { Formats } from '../../../../i18n/formats.ts';

/** Where a village stands with its two weeks, in a line. Late is said plainly, not shouted. */
export function deadlineText(t: OfficeCatalogue, formats: Formats, deadline: Deadline): string {
  const words = t.teamReview.watch.deadline;
  if (deadline.kind === 'noMeeting') return words.noMeeting;
  if (deadline.kind === 'inTime') return words.inTime(formats.shortDay(deadline.on));
  const lastDay = formats.shortDay(deadline.lastDay);
  if (deadline.kind === 'running') return words.running(deadline.daysLeft, lastDay);
  return deadline.on === null
    ? words.lateOpen(deadline.daysLate, lastDay)
    : words.lateSent(formats.shortDay(deadline.on), deadline.daysLate);
}
