import { PROPOSAL_KINDS } from '../../../../domain/proposal/kinds.ts';
import type { ProposalKind } from '../../../../domain/proposal/kinds.ts';

/** Begins the key of every draft of a proposal. */
export const DRAFTS = 'proposal/';
/** Of a family that is not in the register. */
export const NEW_DRAFT = `${DRAFTS}new`;

/** Of a proposal about somebody of the register that has yet to be saved. */
export const aboutDraft = (kind: ProposalKind, personId: string) =>
  `${NEW_DRAFT}/${kind}/${personId}`;

/** Of changes to a proposal that is there. */
export const editDraft = (proposalId: string) => `${DRAFTS}${proposalId}/edit`;

/** The page on which a draft is gone on with; null for keys that are not of such a form. */
export function pageOfDraft(key: string): string | null {
  if (key === NEW_DRAFT) return '/usulan/baru';
  const [, , kind, personId] = key.startsWith(`${NEW_DRAFT}/`) ? key.split('/') : [];
  if (personId !== undefined) {
    return PROPOSAL_KINDS.some((one) => one === kind) ? `/warga/${personId}/usul/${kind}` : null;
  }
  const [, id] = /^proposal\/([0-9a-f-]{36})\/edit$/.exec(key) ?? [];
  return id === undefined ? null : `/usulan/${id}/ubah`;
}
