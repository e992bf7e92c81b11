import { done, refuse } from '../result.ts';
import type { Refusal, RefusalCode, Result } from '../result.ts';
import type { Action } from '../role.ts';

/**
 * `draft` → decided by a musyawarah or SPTJM: `agreed`, `declined`, `postponed` → `submitted` →
 * `verified` by the kecamatan → `received` by the regency → `entered` in the national system.
 * `returned` for correction by either; `rejected` by the regency; `withdrawn` by the village.
 */
export const PROPOSAL_STATES = [
  'draft',
  'agreed',
  'declined',
  'postponed',
  'submitted',
  'verified',
  'received',
  'entered',
  'returned',
  'rejected',
  'withdrawn',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_STEPS = [
  'agree',
  'decline',
  'postpone',
  'undecide',
  'submit',
  'recall',
  'verify',
  'return',
  'receive',
  'enter',
  'reject',
  'reopen',
  'withdraw',
  'restore',
] as const;
export type ProposalStep = (typeof PROPOSAL_STEPS)[number];

/**
 * `basis`: the musyawarah or SPTJM that decides. `words`: that, and the decision's words.
 * `whole`: nothing to mend, no warning without its reason. `note`: at least one note on a field.
 * `reason`: a few words. `entry`: day and number of the entry in the national system.
 */
export type StepNeed = 'basis' | 'words' | 'whole' | 'note' | 'reason' | 'entry';

export interface ProposalTransition {
  readonly step: ProposalStep;
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly action: Action;
  readonly needs: StepNeed | null;
}

type Row = readonly [
  ProposalStep,
  readonly ProposalState[],
  ProposalState,
  Action,
  StepNeed | null,
];

/**
 * Every step: from where, to where, who may, what it needs. Until it is submitted a decision can
 * be taken anew; what was entered or rejected by a slip can be reopened; nothing is ever deleted.
 * Source: the design, sections 2 and 3; the chain village → kecamatan → regency is the article's.
 */
const TABLE: readonly Row[] = [
  ['agree', ['draft', 'postponed', 'declined'], 'agreed', 'proposal.decide', 'basis'],
  ['decline', ['draft', 'postponed', 'agreed'], 'declined', 'proposal.decide', 'words'],
  ['postpone', ['draft', 'agreed', 'declined'], 'postponed', 'proposal.decide', 'words'],
  ['undecide', ['agreed', 'declined', 'postponed'], 'draft', 'proposal.decide', null],
  ['submit', ['agreed', 'returned'], 'submitted', 'proposal.edit', 'whole'],
  ['recall', ['submitted'], 'agreed', 'proposal.edit', 'reason'],
  ['verify', ['submitted'], 'verified', 'proposal.verify', null],
  ['return', ['submitted'], 'returned', 'proposal.verify', 'note'],
  ['receive', ['verified'], 'received', 'proposal.receive', null],
  ['return', ['verified', 'received'], 'returned', 'proposal.receive', 'note'],
  ['enter', ['received'], 'entered', 'proposal.receive', 'entry'],
  ['reject', ['verified', 'received'], 'rejected', 'proposal.receive', 'reason'],
  ['reopen', ['entered', 'rejected'], 'received', 'proposal.receive', 'reason'],
  ['withdraw', ['draft'], 'withdrawn', 'proposal.edit', null],
  [
    'withdraw',
    ['agreed', 'postponed', 'declined', 'returned'],
    'withdrawn',
    'proposal.edit',
    'reason',
  ],
  ['restore', ['withdrawn'], 'draft', 'proposal.edit', null],
];

export const PROPOSAL_TRANSITIONS: readonly ProposalTransition[] = TABLE.flatMap(
  ([step, froms, to, action, needs]) =>
    froms.map((from): ProposalTransition => ({ step, from, to, action, needs })),
);

/** The steps that a proposal in this state can take, whoever takes them. */
export function proposalStepsFrom(state: ProposalState): ProposalTransition[] {
  return PROPOSAL_TRANSITIONS.filter(({ from }) => from === state);
}

/** The transition of a step, or the refusal `proposal_step` where the table has none. */
export function findProposalStep(
  state: ProposalState,
  step: ProposalStep,
): Result<ProposalTransition> {
  const found = PROPOSAL_TRANSITIONS.find((one) => one.from === state && one.step === step);
  return found === undefined ? refuse('proposal_step') : done(found);
}

/** What comes with a step. */
export interface StepGiven {
  /** Whether the musyawarah or SPTJM is named. */
  readonly hasBasis: boolean;
  /** The decision's words, or the reason. */
  readonly words: string;
  /** Notes on fields that have a text. */
  readonly notes: number;
  /** Findings to mend, and warnings without a reason. */
  readonly blocking: number;
  readonly unexplained: number;
  /** Day (`YYYY-MM-DD`) and number of the entry in the national system. */
  readonly entryDate: string;
  readonly entryNumber: string;
}

export const NOTHING_GIVEN: StepGiven = {
  hasBasis: false,
  words: '',
  notes: 0,
  blocking: 0,
  unexplained: 0,
  entryDate: '',
  entryNumber: '',
};

const isBlank = (text: string) => text.trim() === '';

const LACKS: Readonly<
  Record<StepNeed, (given: StepGiven) => readonly [RefusalCode, string?] | null>
> = {
  basis: ({ hasBasis }) => (hasBasis ? null : ['basis_missing', 'basis']),
  words: ({ hasBasis, words }) => {
    if (!hasBasis) return ['basis_missing', 'basis'];
    return isBlank(words) ? ['words_missing', 'words'] : null;
  },
  whole: ({ blocking, unexplained }) => {
    if (blocking > 0) return ['proposal_unfinished'];
    return unexplained > 0 ? ['warning_unexplained'] : null;
  },
  note: ({ notes }) => (notes > 0 ? null : ['note_missing', 'notes']),
  reason: ({ words }) => (isBlank(words) ? ['reason_missing', 'reason'] : null),
  entry: ({ entryDate, entryNumber }) => {
    if (isBlank(entryDate)) return ['entry_missing', 'entryDate'];
    return isBlank(entryNumber) ? ['entry_missing', 'entryNumber'] : null;
  },
};

function lacking(needs: StepNeed | null, given: StepGiven): Refusal | null {
  const lack = needs === null ? null : LACKS[needs](given);
  return lack === null ? null : refuse(...lack);
}

/** The transition of a step that has all it needs, or why it cannot be taken. */
export function takeProposalStep(
  state: ProposalState,
  step: ProposalStep,
  given: StepGiven,
): Result<ProposalTransition> {
  const found = findProposalStep(state, step);
  if (!found.ok) return found;
  return lacking(found.value.needs, given) ?? found;
}

/** One step for many at once: which can take it, and why the others cannot. */
export function sortForStep<T extends { readonly state: ProposalState }>(
  proposals: readonly T[],
  step: ProposalStep,
  givenOf: (proposal: T) => StepGiven,
): { readonly able: T[]; readonly unable: { readonly proposal: T; readonly code: RefusalCode }[] } {
  const able: T[] = [];
  const unable: { proposal: T; code: RefusalCode }[] = [];
  for (const proposal of proposals) {
    const taken = takeProposalStep(proposal.state, step, givenOf(proposal));
    if (taken.ok) able.push(proposal);
    else unable.push({ proposal, code: taken.code });
  }
  return { able, unable };
}

/**
 * What may be changed in a state. `all` before a decision. `contents` after one, and when it was
 * returned: a wrong digit, a photo, the period; but kind, reason and whom it is about are what was
 * decided. `nothing` once it has been handed in.
 */
export function editableIn(state: ProposalState): 'all' | 'contents' | 'nothing' {
  if (state === 'draft' || state === 'postponed') return 'all';
  return state === 'agreed' || state === 'returned' ? 'contents' : 'nothing';
}

/** Whether such a change may be made; what was handed in is changed by returning or recalling it. */
export function checkEdit(state: ProposalState, change: 'all' | 'contents'): Result<null> {
  const may = editableIn(state);
  if (may === 'all' || may === change) return done(null);
  return refuse(may === 'nothing' ? 'proposal_sent' : 'proposal_decided');
}

/** Whether it still counts as open when others look for duplicates. */
export function isOpenProposal(state: ProposalState): boolean {
  return (
    state !== 'withdrawn' && state !== 'declined' && state !== 'rejected' && state !== 'entered'
  );
}
