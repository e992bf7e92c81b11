import type { ProposalKind } from '../../domain/proposal/kinds.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { BasisKind, Dataset } from '../../domain/proposal/settings.ts';
import type { ProposalState } from '../../domain/proposal/step.ts';
import type { PaperMeeting } from '../meeting.ts';

/** The parts of the papers that can be worded anew. */
export interface DossierWording {
  readonly opening: string;
  readonly considerations: string;
  readonly closing: string;
}

/** The regency's wording; `statement` opens an SPTJM. Empty parts fall back on the customary one. */
export interface DossierTemplateWords extends DossierWording {
  readonly statement: string;
}

/** One proposal as the papers list it. */
export interface PaperProposal extends Proposal {
  readonly id: string;
  readonly state: ProposalState;
  /** The words of the decision. */
  readonly decision: string;
}

/** All that the papers of a musyawarah or SPTJM print. */
export interface PaperDossier {
  readonly regionCode: string;
  readonly basis: BasisKind;
  readonly dataset: Dataset;
  /** `YYYY-MM` */
  readonly period: string;
  readonly number: string;
  /** `YYYY-MM-DD`, or nothing */
  readonly date: string;
  /** The head of the village, by name. */
  readonly signer: string;
  /** Its own wording; empty parts fall back. */
  readonly own: DossierWording;
  /** Null of an SPTJM. */
  readonly meeting: PaperMeeting | null;
  /** Filled places, of all on the list. */
  readonly present: number;
  readonly proposals: readonly PaperProposal[];
  /** Words of a reason, by kind and code. */
  readonly reasonWords: (kind: ProposalKind, code: string) => string;
}

/** What became of a proposal, for the papers: what was agreed and has gone on stays agreed. */
export type Outcome = 'agreed' | 'declined' | 'postponed' | 'open';

/** The decision that a proposal carries. */
export function outcomeOf(state: ProposalState): Outcome | null {
  if (state === 'withdrawn') return null;
  if (state === 'draft') return 'open';
  return state === 'declined' || state === 'postponed' ? state : 'agreed';
}
