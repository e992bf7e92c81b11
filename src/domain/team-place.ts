import { COORDINATOR_OF, POKJA, POSTS, holderOf, pokjaMembers } from './team.ts';
import type { AttendanceRole } from './attendance.ts';
import type { Composition, Member, Pokja, Post, Posts, TeamElement } from './team.ts';
import type { Place, Seat } from './team-history.ts';

/** The pokja that a post coordinates; null for the leading posts. */
export function pokjaOfPost(post: Post): Pokja | null {
  return POKJA.find((pokja) => COORDINATOR_OF[pokja] === post) ?? null;
}

/** Where a member sits: a post before a pokja; null where they have no place. */
export function placeOf(posts: Posts, member: Pick<Member, 'id' | 'pokja'>): Place | null {
  const post = POSTS.find((one) => posts[one] === member.id);
  if (post !== undefined) return { post, pokja: null };
  return member.pokja === null ? null : { post: null, pokja: member.pokja };
}

/** Every place that is filled, posts first, then pokja by pokja. */
export function seatsOf(composition: Composition): Seat[] {
  const held = POSTS.flatMap((post): Seat[] => {
    const holder = holderOf(composition, post);
    return holder === null ? [] : [{ place: { post, pokja: null }, memberId: holder.id }];
  });
  const members = POKJA.flatMap((pokja) =>
    pokjaMembers(composition, pokja).map(({ id }): Seat => ({
      place: { post: null, pokja },
      memberId: id,
    })),
  );
  return [...held, ...members];
}

/** The members that have no place, in the order in which they were given. */
export function unplaced<M extends Member>({ posts, members }: Composition<M>): M[] {
  return members.filter((member) => !member.removed && placeOf(posts, member) === null);
}

const ELEMENT_OF: Readonly<Record<AttendanceRole, TeamElement>> = {
  kepalaDesa: 'government',
  lurah: 'government',
  villageStaff: 'government',
  bpd: 'government',
  pkhCompanion: 'companion',
  tksk: 'companion',
  pd: 'companion',
  pld: 'companion',
  ngo: 'ngo',
  education: 'education',
  business: 'business',
  community: 'community',
  kecamatan: 'government',
  regency: 'government',
  other: 'community',
};

/** The element of a team that somebody is of, from the capacity in which they attended. */
export function elementOf(role: AttendanceRole): TeamElement {
  return ELEMENT_OF[role];
}
