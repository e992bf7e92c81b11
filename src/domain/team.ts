/** The three working groups. Source: the article. */
export const POKJA = ['data', 'partnership', 'empowerment'] as const;
export type Pokja = (typeof POKJA)[number];

/**
 * The posts that one person holds. Penanggung jawab, ketua, sekretaris are the article's; one
 * coordinator a pokja is custom.
 */
export const POSTS = [
  'responsible',
  'chair',
  'secretary',
  'dataCoordinator',
  'partnershipCoordinator',
  'empowermentCoordinator',
] as const;
export type Post = (typeof POSTS)[number];

/** Without these three there is no team to report. */
export const LEADING_POSTS = ['responsible', 'chair', 'secretary'] as const satisfies Post[];

export const COORDINATOR_OF: Readonly<Record<Pokja, Post>> = {
  data: 'dataCoordinator',
  partnership: 'partnershipCoordinator',
  empowerment: 'empowermentCoordinator',
};

/** Where members come from. Source: the article (LSM, pendidikan, dunia usaha, pemerintahan). */
export const ELEMENTS = [
  'government',
  'ngo',
  'education',
  'business',
  'community',
  'companion',
] as const;
export type TeamElement = (typeof ELEMENTS)[number];

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly element: TeamElement;
  readonly pokja: Pokja | null;
  readonly removed: boolean;
}

/** Who holds which post: a member's id, or null where it is open. */
export type Posts = Readonly<Record<Post, string | null>>;

/** Numbers that the regency can change: no source fixes them. */
export interface TeamLimits {
  /** Members of a pokja besides its coordinator. */
  readonly pokjaMembersMin: number;
  readonly pokjaMembersMax: number;
  readonly deadlineDays: number;
}

export const TEAM_LIMITS: TeamLimits = {
  pokjaMembersMin: 1,
  pokjaMembersMax: 15,
  deadlineDays: 14,
};

/** Up to three photos of a signed decree: its page, its list, a second page of the list. */
export const PHOTOS_PER_DECREE = 3;

export type Finding =
  | { readonly code: 'post_open'; readonly post: Post }
  | { readonly code: 'pokja_empty'; readonly pokja: Pokja }
  | { readonly code: 'two_posts'; readonly memberId: string }
  | { readonly code: 'unnamed'; readonly memberId: string }
  | { readonly code: 'pokja_small' | 'pokja_large'; readonly pokja: Pokja; readonly count: number }
  | { readonly code: 'same_name'; readonly memberId: string }
  | { readonly code: 'unplaced'; readonly memberId: string }
  | { readonly code: 'element_missing'; readonly element: TeamElement }
  | { readonly code: 'responsible_not_government' };

export interface Findings {
  /** Must be mended before the team can be submitted. */
  readonly blocking: readonly Finding[];
  /** Said, but the sources are unsure: the village decides. */
  readonly advisory: readonly Finding[];
}

export interface Composition<M extends Member = Member> {
  readonly posts: Posts;
  /** Those who were taken off the team may be among them, marked as such. */
  readonly members: readonly M[];
}

/**
 * Who holds a post; null where it is open. A post goes on naming a member who was taken off the
 * team, until somebody else is given it: it is open all the same.
 */
export function holderOf<M extends Member>(
  { posts, members }: Composition<M>,
  post: Post,
): M | null {
  const id = posts[post];
  return members.find((member) => member.id === id && !member.removed) ?? null;
}

/** The places that a member holds: posts, and a pokja's membership apart from coordinating it. */
export function placesOf(posts: Posts, member: Pick<Member, 'id' | 'pokja'>): number {
  const held = POSTS.filter((post) => posts[post] === member.id);
  const coordinates = member.pokja !== null && posts[COORDINATOR_OF[member.pokja]] === member.id;
  return held.length + (member.pokja !== null && !coordinates ? 1 : 0);
}

/** The members of a pokja besides its coordinator. */
export function pokjaMembers<M extends Member>(
  { posts, members }: Composition<M>,
  pokja: Pokja,
): M[] {
  const coordinator = posts[COORDINATOR_OF[pokja]];
  return members.filter((one) => !one.removed && one.pokja === pokja && one.id !== coordinator);
}

const plain = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

function ofPosts(composition: Composition): Findings {
  const blocking: Finding[] = [];
  const advisory: Finding[] = [];
  for (const post of POSTS) {
    if (holderOf(composition, post) !== null) continue;
    const leading = (LEADING_POSTS as readonly Post[]).includes(post);
    (leading ? blocking : advisory).push({ code: 'post_open', post });
  }
  return { blocking, advisory };
}

function ofPokja(composition: Composition, limits: TeamLimits): Findings {
  const blocking: Finding[] = [];
  const advisory: Finding[] = [];
  for (const pokja of POKJA) {
    const count = pokjaMembers(composition, pokja).length;
    const led = holderOf(composition, COORDINATOR_OF[pokja]) !== null;
    if (count === 0 && !led) blocking.push({ code: 'pokja_empty', pokja });
    else if (count < limits.pokjaMembersMin) advisory.push({ code: 'pokja_small', pokja, count });
    else if (count > limits.pokjaMembersMax) advisory.push({ code: 'pokja_large', pokja, count });
  }
  return { blocking, advisory };
}

function ofMembers({ posts, members }: Composition): Findings {
  const blocking: Finding[] = [];
  const advisory: Finding[] = [];
  const here = members.filter(({ removed }) => !removed);
  const names = new Map<string, number>();
  for (const { name } of here) names.set(plain(name), (names.get(plain(name)) ?? 0) + 1);
  for (const member of here) {
    const places = placesOf(posts, member);
    const memberId = member.id;
    if (member.name.trim() === '') blocking.push({ code: 'unnamed', memberId });
    else if ((names.get(plain(member.name)) ?? 0) > 1)
      advisory.push({ code: 'same_name', memberId });
    if (places > 1) blocking.push({ code: 'two_posts', memberId });
    if (places === 0) advisory.push({ code: 'unplaced', memberId });
  }
  return { blocking, advisory };
}

function ofElements({ posts, members }: Composition): Finding[] {
  const here = members.filter(({ removed }) => !removed);
  const present = new Set(here.map(({ element }) => element));
  const wanted: readonly TeamElement[] = ['government', 'ngo', 'education', 'business'];
  const missing = wanted.filter((element) => !present.has(element));
  const head = here.find(({ id }) => id === posts.responsible);
  const findings: Finding[] = missing.map((element) => ({ code: 'element_missing', element }));
  if (head !== undefined && head.element !== 'government') {
    findings.push({ code: 'responsible_not_government' });
  }
  return findings;
}

/**
 * What is wrong with a team, and what is merely unusual. Blocking follows the article's structure
 * (three leading posts, three pokja with somebody in each, one person one post); all cardinalities
 * and elements are advisory, because no source fixes them.
 */
export function checkTeam(composition: Composition, limits: TeamLimits = TEAM_LIMITS): Findings {
  const parts = [ofPosts(composition), ofPokja(composition, limits), ofMembers(composition)];
  return {
    blocking: parts.flatMap(({ blocking }) => blocking),
    advisory: [...parts.flatMap(({ advisory }) => advisory), ...ofElements(composition)],
  };
}
