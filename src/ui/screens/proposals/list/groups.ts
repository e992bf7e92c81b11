import type { ProposalState } from '../../../../domain/proposal/step.ts';
import { openPeriods, nextPeriod, periodOf } from '../../../../domain/period.ts';
import type { Period, PeriodScheme } from '../../../../domain/period.ts';
import type { ProposalPageTexts } from '../../../../i18n/id/proposal-page.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';

export type GroupName = keyof ProposalPageTexts['list']['groups'];

/** Where each state stands in the list, what one has to do something about first. */
const GROUP_OF: Readonly<Record<ProposalState, GroupName>> = {
  returned: 'returned',
  draft: 'draft',
  postponed: 'draft',
  agreed: 'agreed',
  submitted: 'onItsWay',
  verified: 'onItsWay',
  received: 'onItsWay',
  entered: 'done',
  declined: 'set',
  rejected: 'set',
  withdrawn: 'set',
};

const ORDER: readonly GroupName[] = ['returned', 'draft', 'agreed', 'onItsWay', 'done', 'set'];

export interface ProposalGroup {
  readonly name: GroupName;
  readonly entries: readonly ProposalEntry[];
}

/** Proposals by where they stand; groups without any are left out. */
export function groupProposals(entries: readonly ProposalEntry[]): ProposalGroup[] {
  return ORDER.map((name) => ({
    name,
    entries: entries.filter(({ row }) => GROUP_OF[row.fields.state] === name),
  })).filter((group) => group.entries.length > 0);
}

/** The periods to choose from, the latest first: those open, the next, those of what is here. */
export function periodChoices(
  scheme: PeriodScheme,
  today: string,
  used: readonly string[],
): Period[] {
  const next = nextPeriod(scheme, today);
  const keys = new Set([
    ...openPeriods(scheme, today).map(({ key }) => key),
    ...(next === null ? [] : [next.key]),
    ...used,
  ]);
  return [...keys]
    .sort((left, right) => right.localeCompare(left))
    .map((key) => periodOf(scheme, key) ?? { key, opens: '', closes: '' });
}
