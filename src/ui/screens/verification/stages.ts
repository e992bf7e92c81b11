import type { ProposalKind } from '../../../domain/proposal/kinds.ts';
import type { ProposalState } from '../../../domain/proposal/step.ts';
import { isWithin } from '../../../domain/region.ts';
import { mayAnywhere } from '../../../domain/role.ts';
import type { Holder } from '../../../domain/role.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';

/** Where handed-in proposals stand, as those who look at them sort them. */
export const STAGES = [
  'submitted',
  'verified',
  'received',
  'passedOn',
  'returned',
  'done',
] as const;
export type Stage = (typeof STAGES)[number];

const STATES: Readonly<Record<Stage, readonly ProposalState[]>> = {
  submitted: ['submitted'],
  verified: ['verified'],
  received: ['received'],
  passedOn: ['verified', 'received'],
  returned: ['returned'],
  done: ['entered', 'rejected'],
};

/** The stages of a person's role; the first is where its work waits. */
export function stagesOf(holder: Holder): readonly Stage[] {
  return mayAnywhere(holder, 'proposal.verify')
    ? ['submitted', 'returned', 'passedOn', 'done']
    : ['verified', 'received', 'returned', 'done'];
}

export const isAtStage = (stage: Stage, { row }: ProposalEntry) =>
  STATES[stage].includes(row.fields.state);

/** What the list is narrowed to; empty for no limit. */
export interface Filter {
  readonly period: string;
  readonly kind: ProposalKind | '';
  /** Code of a kecamatan or village. */
  readonly region: string;
}

export const NO_FILTER: Filter = { period: '', kind: '', region: '' };

/** The proposals that the filter leaves. */
export function filtered(
  entries: readonly ProposalEntry[],
  { period, kind, region }: Filter,
): ProposalEntry[] {
  return entries.filter(
    ({ row: { fields, regionCode } }) =>
      (period === '' || fields.period === period) &&
      (kind === '' || fields.kind === kind) &&
      (region === '' || isWithin(regionCode, region)),
  );
}

/** The step by which a proposal came to where it stands; undefined for one that nobody handed in. */
export function arrivalOf({ row }: ProposalEntry) {
  return latestStep(row.fields.events, [
    'submit',
    'verify',
    'receive',
    'return',
    'enter',
    'reject',
  ]);
}

type Event = ProposalEntry['row']['fields']['events'][number];

/** The last of these steps; the list grows by whoever writes first, not by time. */
export function latestStep(events: readonly Event[], steps: readonly string[]): Event | undefined {
  const found = events.filter(({ step }) => steps.includes(step));
  return found.sort((left, right) => left.at.localeCompare(right.at)).at(-1);
}

export interface VillageGroup {
  readonly regionCode: string;
  readonly entries: readonly ProposalEntry[];
}

/** By village, in the order of the codes; within one, who has waited longest first. */
export function byVillage(entries: readonly ProposalEntry[]): VillageGroup[] {
  const groups = new Map<string, ProposalEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.row.regionCode);
    if (group === undefined) groups.set(entry.row.regionCode, [entry]);
    else group.push(entry);
  }
  const when = (entry: ProposalEntry) => `${arrivalOf(entry)?.at ?? ''} ${entry.row.id}`;
  return [...groups]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([regionCode, members]) => ({
      regionCode,
      entries: members.sort((left, right) => when(left).localeCompare(when(right))),
    }));
}

/** All values of a field among proposals, in order, for a filter's choices. */
export function valuesOf(
  entries: readonly ProposalEntry[],
  of: (entry: ProposalEntry) => string,
): string[] {
  return [...new Set(entries.map(of))].sort();
}
