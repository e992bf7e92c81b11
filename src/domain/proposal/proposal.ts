import type { FamilyFields, PersonFields } from '../register/person.ts';
import type { EvidenceKind, ProposalKind } from './kinds.ts';

/** One person whom a proposal is about, or who belongs to its family. */
export interface ProposalMember {
  readonly id: string;
  /** The person in the register; null for somebody who is not in it. */
  readonly registerPersonId: string | null;
  /** As it shall be. */
  readonly fields: PersonFields;
  /** As the register had it when the proposal was made; null for somebody who is not in it. */
  readonly was: PersonFields | null;
  /**
   * Whether the proposal asks something for this person. Of a family that gains a child, those
   * already registered stand in the list and are not concerned.
   */
  readonly concerned: boolean;
}

/** The family is the unit: what its members share, and the members. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** The village. */
  readonly regionCode: string;
  /** Key of the period it belongs to, `YYYY-MM`. */
  readonly period: string;
  readonly reason: string;
  readonly reasonNote: string;
  /** Day of the death or move, `YYYY-MM-DD`, where the reason asks for it. */
  readonly reasonDate: string;
  readonly family: FamilyFields;
  /** As the register had it; null for a family that is not in it. */
  readonly familyWas: FamilyFields | null;
  readonly members: readonly ProposalMember[];
  /** What its photos show; a photo counts from when it was taken, wherever its bytes are. */
  readonly evidence: readonly EvidenceKind[];
  /** Why a warning is no reason to stop, by the finding's key. */
  readonly explanations: Readonly<Record<string, string>>;
}

/** The people that the proposal adds, corrects or takes off. */
export function concernedOf({ members }: Proposal): ProposalMember[] {
  return members.filter(({ concerned }) => concerned);
}
