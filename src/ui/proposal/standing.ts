import type { ProposalEntry } from '../../store/queries/proposals/list.ts';

/** Where a proposal's record and everything below it stand, as one: for its delivery badge. */
export function standingOf({ row, members, photos }: ProposalEntry) {
  const all = [row, ...members, ...photos];
  return {
    pending: all.reduce((sum, one) => sum + one.pending, 0),
    refused: all.reduce((sum, one) => sum + one.refused, 0),
  };
}
