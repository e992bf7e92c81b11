import { may } from '../../domain/role.ts';
import type { Holder } from '../../domain/role.ts';
import { stepsFrom } from '../../domain/team-step.ts';
import type { TeamState } from '../../domain/team-step.ts';
import type { TpkDatabase } from '../database.ts';
import type { LocalRow } from '../types.ts';

/** What a reviewer says yes with: the kecamatan verifies, the regency receives. */
export type Acceptance = 'verify' | 'receive';

type TeamEvent = LocalRow<'team'>['fields']['events'][number];

/** A team that waits for somebody's word. */
export interface ReviewEntry {
  readonly team: LocalRow<'team'>;
  /** Those on the team now, in the order in which they came. */
  readonly members: readonly LocalRow<'teamMember'>[];
  /** Photos of the signed decree. */
  readonly photos: readonly LocalRow<'attachment'>[];
  readonly acceptance: Acceptance;
  /** The step by which it was last sent off by those who formed it. */
  readonly sent: TeamEvent | undefined;
  /** The step by which it came to wait here. */
  readonly arrived: TeamEvent | undefined;
}

/** How this person can accept a team in that state; null where it does not wait for them. */
export function acceptanceOf(
  holder: Holder,
  state: TeamState,
  regionCode: string,
): Acceptance | null {
  const found = stepsFrom(state, regionCode).find(
    ({ step, action }) =>
      (step === 'verify' || step === 'receive') && may(holder, action, regionCode),
  );
  return found === undefined ? null : (found.step as Acceptance);
}

const waitsFor = (holder: Holder) => (team: LocalRow<'team'>) =>
  acceptanceOf(holder, team.fields.state, team.regionCode) !== null;

const came = ({ created, id }: LocalRow<'teamMember'>) => `${created.occurredAt} ${id}`;

/** By when each happened; the list grows by whoever writes first, not by time. */
function latest(events: readonly TeamEvent[], steps: readonly string[]): TeamEvent | undefined {
  const found = events.filter(({ step }) => steps.includes(step));
  return found.sort((left, right) => left.at.localeCompare(right.at)).at(-1);
}

/** The teams that wait for this person, those that were sent first at the top. */
export async function listReview(db: TpkDatabase, holder: Holder): Promise<ReviewEntry[]> {
  const teams = (await db.rows('team').toArray()).filter(waitsFor(holder));
  const ids = teams.map(({ id }) => id);
  const rows = await db.rows('teamMember').where('parentId').anyOf(ids).toArray();
  const members = rows.sort((left, right) => (came(left) < came(right) ? -1 : 1));
  const photos = await db.rows('attachment').where('parentId').anyOf(ids).sortBy('id');
  const of = <R extends { parentId: string | null; fields: { removed: boolean } }>(
    all: readonly R[],
    id: string,
  ) => all.filter((row) => row.parentId === id && !row.fields.removed);
  const entries = teams.map((team) => {
    const { events, state, revision } = team.fields;
    const acceptance = acceptanceOf(holder, state, team.regionCode) ?? 'verify';
    const sent = latest(events, ['submit']);
    return {
      team,
      members: of(members, team.id),
      photos: of(photos, team.id).filter((photo) => (photo.fields.revision ?? 0) === revision),
      acceptance,
      sent,
      arrived: latest(events, ['submit', 'verify']),
    };
  });
  const when = ({ sent, team }: ReviewEntry) => sent?.at ?? team.updated.occurredAt;
  return entries.sort((left, right) => when(left).localeCompare(when(right)));
}

/** How many teams wait for this person. */
export async function countReview(db: TpkDatabase, holder: Holder): Promise<number> {
  const teams = await db.rows('team').toArray();
  return teams.filter(waitsFor(holder)).length;
}
