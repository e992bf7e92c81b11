import { holderOf, pokjaMembers } from '../../../../domain/team.ts';
import type { TeamElement } from '../../../../domain/team.ts';
import { earliestDay } from '../../../../domain/team-history.ts';
import type { Place } from '../../../../domain/team-history.ts';
import { placeOf } from '../../../../domain/team-place.ts';
import type { Intent } from '../../../../store/mutate.ts';
import { newId } from '../../../../store/new-id.ts';
import type { TeamPerson, TeamView } from '../../../../store/queries/teams.ts';
import type { Candidate } from '../../../../store/queries/teams/candidates.ts';
import { newcomerFrom } from '../shared/candidate-words.ts';
import { replacementsOf } from '../shared/replacements.ts';
import type { Newcomer } from '../shared/seating.ts';

/** In a choice of people: nobody, or somebody who is typed. */
export const NOBODY = 'nobody';
export const TYPED = 'typed';

/** What a person has filled in, as texts. */
export interface ReplacementWords extends Record<string, string> {
  place: string;
  out: string;
  incoming: string;
  name: string;
  element: string;
  position: string;
  date: string;
  reason: string;
}

/** Who can leave a place: the holder of a post, any member of a pokja. */
export function leavers(composition: TeamView['composition'], place: Place): TeamPerson[] {
  if (place.post === null) return pokjaMembers(composition, place.pokja);
  const holder = holderOf(composition, place.post);
  return holder === null ? [] : [holder];
}

/** Who follows, and where they sit until then. */
export interface Follower {
  readonly person: Newcomer;
  readonly leaves: Place | null;
}

/** The person that was chosen to follow; null for nobody, undefined where none was chosen yet. */
export function followerOf(
  teamId: string,
  { composition }: TeamView,
  candidates: readonly Candidate[],
  words: Pick<ReplacementWords, 'incoming' | 'name' | 'element' | 'position'>,
): Follower | null | undefined {
  const { incoming, name, element, position } = words;
  if (incoming === NOBODY) return null;
  if (incoming === TYPED) {
    const typed = { name: name.trim(), element: element as TeamElement, position };
    return { person: { ...typed, id: newId(), attendanceId: null }, leaves: null };
  }
  const member = composition.members.find(({ id }) => id === incoming);
  if (member !== undefined) return followerFrom(member, composition);
  const candidate = candidates.find(({ attendanceId }) => attendanceId === incoming);
  if (candidate === undefined) return undefined;
  const person = newcomerFrom(teamId, candidate);
  const known = composition.members.find(({ id }) => id === person.id);
  return known === undefined ? { person, leaves: null } : followerFrom(known, composition);
}

function followerFrom(member: TeamPerson, { posts }: TeamView['composition']): Follower {
  const { id, name, element, position, attendanceId, removed } = member;
  const person = { id, name, element, position, attendanceId };
  return { person, leaves: removed ? null : placeOf(posts, member) };
}

/** The earliest day on which a replacement can hold; null where any can. */
export function firstDay(
  { team }: TeamView,
  place: Place,
  outMemberId: string | null,
  follower: Follower | null | undefined,
): string | null {
  const inMemberId = follower?.person.id ?? null;
  const kept = replacementsOf(team?.fields.replacements ?? []);
  return earliestDay(kept, place, [outMemberId, inMemberId]);
}

interface Replacing {
  readonly teamId: string;
  readonly place: Place;
  readonly outMemberId: string | null;
  readonly follower: Follower | null;
  readonly date: string;
  readonly reason: string;
}

/** What is recorded: whoever follows from another place of the team leaves that one first. */
export function replaceIntents(replacing: Replacing): Intent[] {
  const { teamId, place, outMemberId, follower, date, reason } = replacing;
  const both = { teamId, date, reason };
  const first: Intent[] = follower?.leaves
    ? [
        {
          name: 'team.replace',
          args: { ...both, ...follower.leaves, outMemberId: follower.person.id, incoming: null },
        },
      ]
    : [];
  const incoming = follower?.person ?? null;
  return [...first, { name: 'team.replace', args: { ...both, ...place, outMemberId, incoming } }];
}
