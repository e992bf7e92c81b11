import type { ProposalFields, ProposalNote } from '../../protocol/proposal-records.ts';

type Reviewed = Pick<ProposalFields, 'state' | 'events' | 'notes'>;
export type ProposalEvent = ProposalFields['events'][number];

/** The return that a proposal has yet to answer; undefined where it waits for no correction. */
export function standingReturn({ state, events }: Reviewed): ProposalEvent | undefined {
  if (state !== 'returned') return undefined;
  return events.filter(({ step }) => step === 'return').at(-1);
}

/** What is to be mended: the notes that came with the return which it has yet to answer. */
export function standingNotes(proposal: Reviewed): ProposalNote[] {
  const event = standingReturn(proposal);
  return proposal.notes.filter(
    ({ at, accountId }) => at === event?.at && accountId === event.accountId,
  );
}

/** The notes on one field; with an empty one, those on the proposal as a whole. */
export function notesOn(
  notes: readonly ProposalNote[],
  field: string,
  memberId: string | null,
): ProposalNote[] {
  return notes.filter((note) => note.field === field && note.memberId === memberId);
}
