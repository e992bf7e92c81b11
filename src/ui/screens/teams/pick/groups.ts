import { placeOf, pokjaOfPost } from '../../../../domain/team-place.ts';
import { samePlace } from '../../../../domain/team-history.ts';
import type { Place } from '../../../../domain/team-history.ts';
import type { TeamPerson, TeamView } from '../../../../store/queries/teams.ts';
import type { Candidate } from '../../../../store/queries/teams/candidates.ts';
import { newcomerId } from '../shared/seating.ts';

/** Who can be put in a place, by how likely that is. */
export interface Choices {
  /** Those who were at a meeting and are not on the team. */
  readonly attended: readonly Candidate[];
  /** On the team without a place, or in the pokja that the post coordinates. */
  readonly near: readonly TeamPerson[];
  /** On the team in another place, which they would leave. */
  readonly elsewhere: readonly TeamPerson[];
}

const plain = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Sorts all who can be put in a place. */
export function choicesFor(
  teamId: string,
  place: Place,
  { posts, members }: TeamView['composition'],
  candidates: readonly Candidate[],
): Choices {
  const here = members.filter(({ removed }) => !removed);
  const ids = new Set(here.map(({ id }) => id));
  const names = new Set(here.map(({ name }) => plain(name)));
  const attended = candidates.filter(
    ({ attendanceId, name }) =>
      !ids.has(newcomerId(teamId, attendanceId)) && !names.has(plain(name)),
  );
  const ownPokja = place.post === null ? null : pokjaOfPost(place.post);
  const others = here.filter((member) => {
    const sits = placeOf(posts, member);
    return sits === null || !samePlace(sits, place);
  });
  const isNear = (member: TeamPerson) => {
    const sits = placeOf(posts, member);
    return sits === null || (ownPokja !== null && sits.pokja === ownPokja);
  };
  return {
    attended,
    near: others.filter(isNear),
    elsewhere: others.filter((member) => !isNear(member)),
  };
}

/** Those whose name or office holds the words. */
export function matching<T extends { readonly name: string }>(
  people: readonly T[],
  sought: string,
): T[] {
  const words = plain(sought);
  return people.filter(({ name }) => plain(name).includes(words));
}
