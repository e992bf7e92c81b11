import { memberId } from '../../../../domain/id.ts';
import { POSTS, holderOf } from '../../../../domain/team.ts';
import type { Composition, Post, TeamElement } from '../../../../domain/team.ts';
import type { Place } from '../../../../domain/team-history.ts';
import { pokjaOfPost } from '../../../../domain/team-place.ts';
import type { Intent } from '../../../../store/mutate.ts';
import type { TeamPerson } from '../../../../store/queries/teams.ts';

/** Somebody who is to join the team. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly element: TeamElement;
  readonly position: string;
  readonly attendanceId: string | null;
}

/** A team as far as seating people on it needs to know it. */
export interface SeatingPlan {
  readonly id: string;
  readonly regionCode: string;
  /** Whether somebody has begun it. */
  readonly isBegun: boolean;
  /** The socialisation that it follows from, for a team that has yet to be begun. */
  readonly meetingId: string | null;
  readonly composition: Composition<TeamPerson>;
}

/** What is to be done, and what undoes it. */
export interface Seating {
  readonly intents: Intent[];
  readonly undo: Intent[];
}

/** The id of the member that somebody on an attendance list becomes. */
export function newcomerId(teamId: string, attendanceId: string): string {
  return memberId(teamId, attendanceId);
}

const assign = (teamId: string, post: Post, who: string | null): Intent => ({
  name: 'team.assign',
  args: { teamId, post, memberId: who },
});

const holderId = (composition: SeatingPlan['composition'], post: Post): string | null =>
  holderOf(composition, post)?.id ?? null;

/** Begins the team where nobody has yet. */
export function beginning({ isBegun, regionCode, meetingId }: SeatingPlan): Intent[] {
  return isBegun ? [] : [{ name: 'team.start', args: { regionCode, meetingId } }];
}

/**
 * Puts somebody new in a place. Whoever held a post stays on the team, without it.
 */
export function seatNewcomer(plan: SeatingPlan, place: Place, who: Newcomer): Seating {
  const { id: teamId, composition } = plan;
  const pokja = place.pokja ?? pokjaOfPost(place.post);
  const back: Intent[] =
    place.post === null ? [] : [assign(teamId, place.post, holderId(composition, place.post))];
  return {
    intents: [
      ...beginning(plan),
      { name: 'member.add', args: { ...who, teamId, post: place.post, pokja } },
    ],
    undo: [
      ...back,
      { name: 'member.edit', args: { id: who.id, teamId, changes: { removed: true } } },
    ],
  };
}

/** Moves somebody who is, or once was, on the team to a place; null leaves them without one. */
export function seatMember(plan: SeatingPlan, place: Place | null, member: TeamPerson): Seating {
  const { id: teamId, composition } = plan;
  const { posts } = composition;
  const { id } = member;
  const target = place?.post ?? null;
  const pokja = place === null ? null : (place.pokja ?? pokjaOfPost(place.post));
  const left = POSTS.filter((post) => posts[post] === id && post !== target);
  const isMoving = pokja !== member.pokja;
  const changes = {
    ...(isMoving ? { pokja } : {}),
    ...(member.removed ? { removed: false } : {}),
  };
  const before = {
    ...(isMoving ? { pokja: member.pokja } : {}),
    ...(member.removed ? { removed: true } : {}),
  };
  const edit = (what: typeof changes): Intent[] =>
    Object.keys(what).length === 0
      ? []
      : [{ name: 'member.edit', args: { id, teamId, changes: what } }];
  const isTaking = target !== null && posts[target] !== id;
  return {
    intents: [
      ...left.map((post) => assign(teamId, post, null)),
      ...edit(changes),
      ...(isTaking ? [assign(teamId, target, id)] : []),
    ],
    // the post that was taken goes back first, and old posts last: no two places on the way
    undo: [
      ...(isTaking ? [assign(teamId, target, holderId(composition, target))] : []),
      ...edit(before),
      ...(member.removed ? [] : left.map((post) => assign(teamId, post, id))),
    ],
  };
}
