import { PROPOSAL_STEPS } from '../../../domain/proposal/step.ts';
import type { ProposalMemberFields } from '../../../protocol/proposal-records.ts';
import { proposalTitle } from '../../proposal/summary.ts';
import { proposalIdOf } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Wording } from './wording.ts';

interface NewMember {
  readonly name: string;
  readonly concerned: boolean;
}

interface Args {
  readonly name?: string;
  readonly step?: unknown;
  readonly basis?: unknown;
  readonly members?: readonly NewMember[];
  readonly changes?: Partial<Pick<ProposalMemberFields, 'removed'>> & {
    readonly period?: string;
    readonly dossierId?: string | null;
  };
}

/** An entry about a proposal or its papers in words; undefined where it is about neither. */
export function describeProposal(wording: Wording, entry: Entry): string | undefined {
  const texts = wording.t.syncProposals;
  if (entry.name.startsWith('dossier')) return aboutDossier(wording, entry);
  const act = actOf(wording, entry);
  if (act === undefined) return undefined;
  const who = titleOf(wording, entry);
  return who === undefined ? `${texts.unknown}: ${act}` : texts.of(who, act);
}

/** Whom the proposal is about, as far as this phone knows. */
function titleOf({ t, proposals }: Wording, entry: Entry): string | undefined {
  const known = proposals.get(proposalIdOf(entry) ?? '');
  if (known !== undefined) return proposalTitle(t, known);
  const { members = [] } = entry.args as Args;
  const told = members.find(({ concerned }) => concerned) ?? members[0];
  return told?.name.trim() || undefined;
}

function actOf({ t }: Wording, entry: Entry): string | undefined {
  const texts = t.syncProposals;
  const { name = '', step, changes = {} } = entry.args as Args;
  switch (entry.name) {
    case 'proposal.create':
      return texts.create;
    case 'proposal.edit':
      if (changes.dossierId !== undefined) {
        return changes.dossierId === null ? texts.basisNone : texts.basis;
      }
      return Object.keys(changes).join() === 'period' ? texts.period : texts.edit;
    case 'proposal.step': {
      const taken = PROPOSAL_STEPS.find((each) => each === step);
      return taken === undefined ? undefined : texts.steps[taken];
    }
    case 'proposalMember.add':
      return name.trim() === '' ? texts.memberEdit : texts.memberAdd(name);
    case 'proposalMember.edit':
      if (changes.removed === undefined) return texts.memberEdit;
      return changes.removed ? texts.memberRemoved : texts.memberRestored;
    case 'proposalPhoto.add':
      return texts.photo;
    case 'proposalPhoto.edit':
      if (changes.removed === undefined) return texts.photoEdit;
      return changes.removed ? texts.photoRemoved : texts.photoRestored;
    default:
      return undefined;
  }
}

function aboutDossier({ t }: Wording, entry: Entry): string | undefined {
  const texts = t.syncProposals.dossier;
  const { basis, changes = {} } = entry.args as Args;
  switch (entry.name) {
    case 'dossier.open':
      return texts.open[basis === 'sptjm' ? 'sptjm' : 'musyawarah'];
    case 'dossier.edit':
      return texts.edit;
    case 'dossierPhoto.add':
      return texts.photo;
    case 'dossierPhoto.edit':
      if (changes.removed === undefined) return texts.photoEdit;
      return changes.removed ? texts.photoRemoved : texts.photoRestored;
    default:
      return undefined;
  }
}
