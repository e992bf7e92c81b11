import { periodPhase } from '../../domain/period.ts';
import type { Period, PeriodScheme } from '../../domain/period.ts';
import { addDays, daysBetween } from '../../domain/time.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { ProposalPageTexts } from '../../i18n/id/proposal-page.ts';

/** What a period is called: "Oktober 2026". */
export function periodName(formats: Formats, key: string): string {
  return formats.month(`${key}-01`);
}

interface Wording {
  readonly t: { readonly proposalPage: ProposalPageTexts };
  readonly formats: Formats;
}

/** Where a period stands on a WIB day: "Dibuka sampai 31 Okt 2026, 7 hari lagi". */
export function periodStanding(
  { t, formats }: Wording,
  scheme: PeriodScheme,
  period: Period,
  today: string,
): string {
  const { list } = t.proposalPage;
  switch (periodPhase(scheme, period, today)) {
    case 'open':
      return `${list.open(formats.shortDay(period.closes))}, ${list.daysLeft(daysBetween(today, period.closes))}`;
    case 'ahead':
      return list.ahead(formats.shortDay(period.opens));
    case 'grace':
      return list.grace(formats.shortDay(addDays(period.closes, scheme.graceDays)));
    case 'closed':
    default:
      return list.closed(formats.shortDay(period.closes));
  }
}
