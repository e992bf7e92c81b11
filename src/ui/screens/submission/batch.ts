import { checkSubmissionDay, offerInstead, periodOf } from '../../../domain/period.ts';
import type { Period, PeriodScheme } from '../../../domain/period.ts';
import { blockingOf, unexplainedOf } from '../../../domain/proposal/finding.ts';
import type { Finding } from '../../../domain/proposal/finding.ts';
import { quotaUse } from '../../../domain/proposal/quota.ts';
import type { QuotaUse } from '../../../domain/proposal/quota.ts';
import { NOTHING_GIVEN, takeProposalStep } from '../../../domain/proposal/step.ts';
import type { ProposalState } from '../../../domain/proposal/step.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { peopleCount } from '../../proposal/summary.ts';

/** Why a proposal cannot be handed in as it is. */
export interface Unready {
  readonly entry: ProposalEntry;
  readonly blocking: number;
  readonly unexplained: number;
  readonly isDisputed: boolean;
  readonly isRefused: boolean;
}

/** Proposals of one period that is over, with the one that they are offered instead. */
export interface Late {
  readonly key: string;
  /** Whether the scheme knows the period at all. */
  readonly isKnown: boolean;
  readonly offer: Period | null;
  readonly entries: readonly ProposalEntry[];
}

/** Proposals of one period that has yet to open. */
export interface Ahead {
  readonly period: Period;
  readonly entries: readonly ProposalEntry[];
}

/** A village's proposals as they stand before they are handed in. */
export interface Batch {
  readonly ready: readonly ProposalEntry[];
  readonly unready: readonly Unready[];
  readonly late: readonly Late[];
  readonly ahead: readonly Ahead[];
  readonly undecided: number;
  readonly sent: readonly ProposalEntry[];
}

export interface BatchContext {
  readonly scheme: PeriodScheme;
  /** WIB day. */
  readonly today: string;
  readonly checks: ReadonlyMap<string, readonly Finding[]>;
  /** Ids of proposals in which entries of two people differ. */
  readonly disputed: ReadonlySet<string>;
}

const UNDECIDED: ReadonlySet<ProposalState> = new Set(['draft', 'postponed']);
const SENT: ReadonlySet<ProposalState> = new Set([
  'submitted',
  'verified',
  'received',
  'entered',
  'rejected',
]);

const partsOf = ({ row, members, photos }: ProposalEntry) => [row, ...members, ...photos];

/** Whether all that the proposal says has arrived; the bytes of photos apart. */
export const isDelivered = (entry: ProposalEntry) =>
  partsOf(entry).every(({ pending, refused }) => pending + refused === 0);

export const isRefused = (entry: ProposalEntry) =>
  partsOf(entry).some(({ refused }) => refused > 0);

function unreadyOf(entry: ProposalEntry, { checks, disputed }: BatchContext): Unready {
  const findings = checks.get(entry.row.id) ?? [];
  return {
    entry,
    blocking: blockingOf(findings).length,
    unexplained: unexplainedOf(findings, entry.row.fields.explanations).length,
    isDisputed: disputed.has(entry.row.id),
    isRefused: isRefused(entry),
  };
}

function isReady({ entry, blocking, unexplained, ...more }: Unready): boolean {
  if (more.isDisputed || more.isRefused) return false;
  const given = { ...NOTHING_GIVEN, blocking, unexplained };
  return takeProposalStep(entry.row.fields.state, 'submit', given).ok;
}

function byPeriod(entries: readonly ProposalEntry[]): [string, ProposalEntry[]][] {
  const groups = new Map<string, ProposalEntry[]>();
  for (const entry of entries) {
    const { period } = entry.row.fields;
    groups.set(period, [...(groups.get(period) ?? []), entry]);
  }
  return [...groups].sort(([left], [right]) => left.localeCompare(right));
}

/** Sent ones worth showing: of a period that has not long been over, or still on their way. */
function isRecent(entry: ProposalEntry, { scheme, today }: BatchContext): boolean {
  const { period, sent } = entry.row.fields;
  const day = checkSubmissionDay(scheme, period, today, sent !== null);
  return day.ok || day.code === 'period_ahead' || !isDelivered(entry);
}

/** What of a village can be handed in, what cannot and why, and what has been. */
export function sortBatch(entries: readonly ProposalEntry[], context: BatchContext): Batch {
  const { scheme, today } = context;
  const state = ({ row }: ProposalEntry) => row.fields.state;
  const decided = entries.filter((one) => state(one) === 'agreed' || state(one) === 'returned');
  const dayOf = ({ row }: ProposalEntry) =>
    checkSubmissionDay(scheme, row.fields.period, today, row.fields.sent !== null);
  const inTime = decided.filter((one) => dayOf(one).ok).map((one) => unreadyOf(one, context));
  const tooSoon = decided.filter((one) => refusalOf(dayOf(one)) === 'period_ahead');
  const tooLate = decided.filter(
    (one) => !dayOf(one).ok && refusalOf(dayOf(one)) !== 'period_ahead',
  );
  return {
    ready: inTime.filter(isReady).map(({ entry }) => entry),
    unready: inTime.filter((one) => !isReady(one)),
    late: byPeriod(tooLate).map(([key, late]) => ({
      key,
      isKnown: periodOf(scheme, key) !== null,
      offer: offerInstead(scheme, key, today),
      entries: late,
    })),
    ahead: byPeriod(tooSoon).flatMap(([key, ahead]) => {
      const period = periodOf(scheme, key);
      return period === null ? [] : [{ period, entries: ahead }];
    }),
    undecided: entries.filter((one) => UNDECIDED.has(state(one))).length,
    sent: entries.filter((one) => SENT.has(state(one)) && isRecent(one, context)),
  };
}

function refusalOf(result: ReturnType<typeof checkSubmissionDay>): string | null {
  return result.ok ? null : result.code;
}

/** The people whom these proposals would add and take off. */
export function peopleUse(entries: readonly ProposalEntry[]): QuotaUse {
  return quotaUse(
    entries.map((entry) => ({ kind: entry.row.fields.kind, people: peopleCount(entry) })),
  );
}
