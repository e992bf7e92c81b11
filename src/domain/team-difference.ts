import { POSTS, holderOf } from './team.ts';
import type { Composition, Member, Post } from './team.ts';
import { placeOf } from './team-place.ts';
import type { Place } from './team-history.ts';

/** A person on a team, as told by a composition. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly element: Member['element'];
  /** Office or institution. */
  readonly position: string;
  /** Null where the person has no place. */
  readonly place: Place | null;
}

export type PersonAspect = 'name' | 'element' | 'position' | 'place';

export type PersonChange =
  | { readonly kind: 'added'; readonly after: Person }
  | { readonly kind: 'removed'; readonly before: Person }
  | {
      readonly kind: 'changed';
      readonly before: Person;
      readonly after: Person;
      readonly aspects: readonly PersonAspect[];
    };

export interface PostChange {
  readonly post: Post;
  readonly before: Person | null;
  readonly after: Person | null;
}

export interface TeamDifference {
  /** Posts that another person holds, in the order of the structure. */
  readonly posts: readonly PostChange[];
  /** Those who came, then those who left, then those who changed. */
  readonly people: readonly PersonChange[];
}

/** A composition whose members tell where they come from. */
export type Described = Composition<Member & { readonly position: string }>;

function peopleOf({ posts, members }: Described): Map<string, Person> {
  const here = members.filter(({ removed }) => !removed);
  return new Map(
    here.map((member) => {
      const { id, name, element, position } = member;
      return [id, { id, name, element, position, place: placeOf(posts, member) }];
    }),
  );
}

const samePlace = (left: Place | null, right: Place | null) =>
  left?.post === right?.post && left?.pokja === right?.pokja;

function aspectsOf(before: Person, after: Person): PersonAspect[] {
  const texts = (['name', 'element', 'position'] as const).filter(
    (aspect) => before[aspect] !== after[aspect],
  );
  return samePlace(before.place, after.place) ? texts : [...texts, 'place'];
}

/**
 * What has changed on a team since it was sent: who holds which post, who came, left, moved or is
 * described otherwise.
 */
export function teamDifference(sent: Described, current: Described): TeamDifference {
  const before = peopleOf(sent);
  const after = peopleOf(current);
  const personIn = (people: Map<string, Person>, composition: Composition, post: Post) =>
    people.get(holderOf(composition, post)?.id ?? '') ?? null;

  const posts = POSTS.map((post) => ({
    post,
    before: personIn(before, sent, post),
    after: personIn(after, current, post),
  })).filter((change) => change.before?.id !== change.after?.id);

  const added = [...after.values()].filter(({ id }) => !before.has(id));
  const removed = [...before.values()].filter(({ id }) => !after.has(id));
  const changed = [...after.values()].flatMap((person): PersonChange[] => {
    const earlier = before.get(person.id);
    const aspects = earlier === undefined ? [] : aspectsOf(earlier, person);
    return earlier === undefined || aspects.length === 0
      ? []
      : [{ kind: 'changed', before: earlier, after: person, aspects }];
  });
  return {
    posts,
    people: [
      ...added.map((person): PersonChange => ({ kind: 'added', after: person })),
      ...removed.map((person): PersonChange => ({ kind: 'removed', before: person })),
      ...changed,
    ],
  };
}

/** Whether nothing has changed. */
export function isSameTeam({ posts, people }: TeamDifference): boolean {
  return posts.length === 0 && people.length === 0;
}
