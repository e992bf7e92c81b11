import type { TeamFields, TeamNote } from '../../protocol/team-records.ts';

type Reviewed = Pick<TeamFields, 'state' | 'events' | 'notes'>;
type TeamEvent = TeamFields['events'][number];

/** The return that a team has yet to answer; undefined where it waits for no correction. */
export function standingReturn({ state, events }: Reviewed): TeamEvent | undefined {
  if (state !== 'returned') return undefined;
  return events.filter(({ step }) => step === 'return').at(-1);
}

/** What is to be mended: the notes that came with the return which the team has yet to answer. */
export function standingNotes(team: Reviewed): TeamNote[] {
  const event = standingReturn(team);
  return team.notes.filter(
    ({ at, accountId }) => at === event?.at && accountId === event.accountId,
  );
}
