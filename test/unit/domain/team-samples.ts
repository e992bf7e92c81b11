import { POKJA, POSTS } from '../../../src/domain/team.ts';
import type { Composition, Member, Posts } from '../../../src/domain/team.ts';

export const NO_POSTS: Posts = {
  responsible: null,
  chair: null,
  secretary: null,
  dataCoordinator: null,
  partnershipCoordinator: null,
  empowermentCoordinator: null,
};

type Described = Member & { readonly position: string };

/** An invented member, by default from the village's government. */
export function member(id: string, more: Partial<Described> = {}): Described {
  return {
    id,
    name: `Orang ${id}`,
    element: 'government',
    position: 'Perangkat desa',
    pokja: null,
    removed: false,
    ...more,
  };
}

/** A team without any finding: every post held, a member in each pokja, all elements present. */
export function wholeTeam(): Composition<Described> {
  const holders = POSTS.map((post) => member(post));
  const others = POKJA.map((pokja, index) =>
    member(pokja, { pokja, element: (['ngo', 'education', 'business'] as const)[index] ?? 'ngo' }),
  );
  const posts = Object.fromEntries(POSTS.map((post) => [post, post]));
  return { posts: posts as Posts, members: [...holders, ...others] };
}
