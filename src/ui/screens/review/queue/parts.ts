import {
  COORDINATOR_OF,
  LEADING_POSTS,
  POKJA,
  POSTS,
  pokjaMembers,
} from '../../../../domain/team.ts';
import type { Member, Pokja, Post, Posts } from '../../../../domain/team.ts';
import type { ReviewEntry } from '../../../../store/queries/review.ts';

export type SeenMember = Member & { readonly position: string };

/** One line of the composition: a post, open or held, or a plain member. */
export interface Line {
  /** What a note on it is kept under: the post, or the member's id. */
  readonly field: string;
  readonly post: Post | null;
  /** Null where the post is open. */
  readonly member: SeenMember | null;
}

export interface Group {
  /** Null for the leading posts. */
  readonly pokja: Pokja | null;
  readonly lines: readonly Line[];
}

export interface Seen {
  readonly posts: Posts;
  readonly members: readonly SeenMember[];
  readonly groups: readonly Group[];
  readonly unplaced: readonly SeenMember[];
}

/** A team as a reviewer reads it: the leading posts, then each pokja with whoever is in it. */
export function seenTeam({ team, members: rows }: Pick<ReviewEntry, 'team' | 'members'>): Seen {
  const posts = Object.fromEntries(POSTS.map((post) => [post, team.fields[post]])) as Posts;
  const members = rows.map(({ id, fields }) => ({ id, ...fields }));
  const lineOf = (post: Post): Line => {
    const member = members.find(({ id }) => id === posts[post]) ?? null;
    return { field: post, post, member };
  };
  const ofPokja = (pokja: Pokja): Group => ({
    pokja,
    lines: [
      lineOf(COORDINATOR_OF[pokja]),
      ...pokjaMembers({ posts, members }, pokja).map((member): Line => ({
        field: member.id,
        post: null,
        member,
      })),
    ],
  });
  const groups: Group[] = [
    { pokja: null, lines: LEADING_POSTS.map(lineOf) },
    ...POKJA.map(ofPokja),
  ];
  const placed = new Set(groups.flatMap(({ lines }) => lines.map(({ member }) => member?.id)));
  return { posts, members, groups, unplaced: members.filter(({ id }) => !placed.has(id)) };
}
