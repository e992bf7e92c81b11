import fc, { assert } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSameTeam, teamDifference } from '../../../src/domain/team-difference.ts';
import type { Described } from '../../../src/domain/team-difference.ts';
import { POSTS } from '../../../src/domain/team.ts';
import { member, wholeTeam } from './team-samples.ts';

const CHAIR = { post: 'chair', pokja: null };

function edited(id: string, more: Partial<Described['members'][number]>): Described {
  const team = wholeTeam();
  const members = team.members.map((one) => (one.id === id ? { ...one, ...more } : one));
  return { ...team, members };
}

test('a team that was not touched has not changed', () => {
  const difference = teamDifference(wholeTeam(), wholeTeam());
  expect(difference).toEqual({ posts: [], people: [] });
  expect(isSameTeam(difference)).toBe(true);
});

describe('one thing that changed', () => {
  it('a new holder of a post', () => {
    const team = wholeTeam();
    const members = [
      ...team.members.map((one) => (one.id === 'chair' ? { ...one, removed: true } : one)),
      member('new'),
    ];
    const difference = teamDifference(team, { posts: { ...team.posts, chair: 'new' }, members });
    expect(difference.posts).toMatchObject([
      { post: 'chair', before: { id: 'chair' }, after: { id: 'new', place: CHAIR } },
    ]);
    expect(difference.people).toMatchObject([
      { kind: 'added', after: { id: 'new', place: CHAIR } },
      { kind: 'removed', before: { id: 'chair', place: CHAIR } },
    ]);
  });

  it('a holder who was taken off leaves the post open', () => {
    const difference = teamDifference(wholeTeam(), edited('chair', { removed: true }));
    expect(difference.posts).toMatchObject([{ post: 'chair', after: null }]);
    expect(difference.people).toMatchObject([{ kind: 'removed', before: { id: 'chair' } }]);
  });

  it.each([
    ['name', { name: 'Orang Lain' }],
    ['element', { element: 'community' }],
    ['position', { position: 'Guru' }],
    ['place', { pokja: 'partnership' }],
  ] as const)('the %s of a member', (aspect, more) => {
    const difference = teamDifference(wholeTeam(), edited('data', more));
    expect(difference.posts).toEqual([]);
    expect(difference.people).toMatchObject([
      { kind: 'changed', after: { id: 'data' }, aspects: [aspect] },
    ]);
  });

  it('two who changed places', () => {
    const team = wholeTeam();
    const posts = { ...team.posts, chair: 'secretary', secretary: 'chair' };
    const difference = teamDifference(team, { ...team, posts });
    expect(difference.posts.map(({ post }) => post)).toEqual(['chair', 'secretary']);
    expect(difference.people).toMatchObject([
      { kind: 'changed', before: { id: 'chair', place: CHAIR }, aspects: ['place'] },
      { kind: 'changed', after: { id: 'secretary', place: CHAIR }, aspects: ['place'] },
    ]);
  });
});

test('what was added one way was removed the other way', () => {
  const anyTeam = fc
    .record({
      gone: fc.subarray(wholeTeam().members.map(({ id }) => id)),
      swapped: fc.subarray([...POSTS], { minLength: 2, maxLength: 2 }),
    })
    .map(({ gone, swapped: [left = 'chair', right = 'chair'] }): Described => {
      const team = wholeTeam();
      return {
        posts: { ...team.posts, [left]: team.posts[right], [right]: team.posts[left] },
        members: team.members.map((one) => ({ ...one, removed: gone.includes(one.id) })),
      };
    });
  assert(
    fc.property(anyTeam, anyTeam, (left, right) => {
      const there = teamDifference(left, right);
      const back = teamDifference(right, left);
      const ids = (difference: typeof there, kind: string) =>
        difference.people
          .filter((one) => one.kind === kind)
          .map((one) => (one.kind === 'removed' ? one.before.id : one.after.id))
          .sort();
      expect(ids(there, 'added')).toEqual(ids(back, 'removed'));
      expect(ids(there, 'removed')).toEqual(ids(back, 'added'));
      expect(ids(there, 'changed')).toEqual(ids(back, 'changed'));
      expect(there.posts.map(({ post }) => post)).toEqual(back.posts.map(({ post }) => post));
      expect(isSameTeam(teamDifference(left, left))).toBe(true);
    }),
  );
});
