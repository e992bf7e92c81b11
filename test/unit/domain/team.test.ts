import fc, { assert } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  COORDINATOR_OF,
  ELEMENTS,
  LEADING_POSTS,
  POKJA,
  POSTS,
  TEAM_LIMITS,
  checkTeam,
  holderOf,
} from '../../../src/domain/team.ts';
import type { Composition, Finding, Member, Posts } from '../../../src/domain/team.ts';
import { elementOf, placeOf, seatsOf, unplaced } from '../../../src/domain/team-place.ts';
import { ATTENDANCE_ROLES } from '../../../src/domain/attendance.ts';
import { NO_POSTS, member, wholeTeam } from './team-samples.ts';

type Change = (team: ReturnType<typeof wholeTeam>) => Composition;

const holding =
  (posts: Partial<Posts>): Change =>
  (team) => ({ ...team, posts: { ...team.posts, ...posts } });

const changed =
  (id: string, more: Partial<Member>): Change =>
  (team) => ({
    ...team,
    members: team.members.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });

const joinedBy =
  (...members: Member[]): Change =>
  (team) => ({ ...team, members: [...team.members, ...members] });

test('a whole team has no finding', () => {
  expect(checkTeam(wholeTeam())).toEqual({ blocking: [], advisory: [] });
});

test('an empty team lacks its leading posts and its pokja', () => {
  const { blocking } = checkTeam({ posts: NO_POSTS, members: [] });
  expect(blocking).toEqual([
    ...LEADING_POSTS.map((post) => ({ code: 'post_open', post })),
    ...POKJA.map((pokja) => ({ code: 'pokja_empty', pokja })),
  ]);
});

describe('what blocks a team', () => {
  it.each<[string, Change, Finding]>([
    [
      'an open leading post',
      (team) => changed('chair', { removed: true })(holding({ chair: null })(team) as never),
      { code: 'post_open', post: 'chair' },
    ],
    [
      'a leading post whose holder was taken off',
      changed('secretary', { removed: true }),
      { code: 'post_open', post: 'secretary' },
    ],
    [
      'a pokja without anybody',
      (team) => {
        const without = holding({ dataCoordinator: null })(team);
        const gone = new Set(['data', 'dataCoordinator']);
        return { ...without, members: without.members.filter(({ id }) => !gone.has(id)) };
      },
      { code: 'pokja_empty', pokja: 'data' },
    ],
    [
      'a pokja whose only one was taken off',
      (team) => {
        const members = team.members.filter(({ id }) => id !== 'partnership');
        return changed('partnershipCoordinator', { removed: true })({ ...team, members });
      },
      { code: 'pokja_empty', pokja: 'partnership' },
    ],
    [
      'one person on two posts',
      holding({ secretary: 'chair' }),
      { code: 'two_posts', memberId: 'chair' },
    ],
    [
      'one person on a post and in a pokja',
      changed('chair', { pokja: 'data' }),
      { code: 'two_posts', memberId: 'chair' },
    ],
    [
      'one person leading one pokja and sitting in another',
      changed('dataCoordinator', { pokja: 'empowerment' }),
      { code: 'two_posts', memberId: 'dataCoordinator' },
    ],
    [
      'a member without a name',
      changed('data', { name: '  ' }),
      { code: 'unnamed', memberId: 'data' },
    ],
  ])('%s', (_what, change, finding) => {
    expect(checkTeam(change(wholeTeam())).blocking).toContainEqual(finding);
  });
});

describe('what is only said', () => {
  const crowd = Array.from({ length: 15 }, (_, index) => member(`new${index}`, { pokja: 'data' }));
  it.each<[string, Change, Finding]>([
    [
      'an open post of a coordinator',
      (team) => {
        const open = holding({ dataCoordinator: null })(team);
        return { ...open, members: open.members.filter(({ id }) => id !== 'dataCoordinator') };
      },
      { code: 'post_open', post: 'dataCoordinator' },
    ],
    [
      'a pokja of its coordinator alone',
      (team) => ({ ...team, members: team.members.filter(({ id }) => id !== 'data') }),
      { code: 'pokja_small', pokja: 'data', count: 0 },
    ],
    ['a crowd in a pokja', joinedBy(...crowd), { code: 'pokja_large', pokja: 'data', count: 16 }],
    [
      'two people of one name, however it is spelt',
      joinedBy(member('twin', { name: ' orang  DATA ', pokja: 'data' })),
      { code: 'same_name', memberId: 'twin' },
    ],
    [
      'somebody without a place',
      joinedBy(member('guest')),
      { code: 'unplaced', memberId: 'guest' },
    ],
    [
      'an element that nobody is of',
      changed('data', { element: 'community' }),
      { code: 'element_missing', element: 'ngo' },
    ],
    [
      'a penanggung jawab from outside the government',
      changed('responsible', { element: 'community' }),
      { code: 'responsible_not_government' },
    ],
  ])('%s', (_what, change, finding) => {
    const { blocking, advisory } = checkTeam(change(wholeTeam()));
    expect(blocking).toEqual([]);
    expect(advisory).toContainEqual(finding);
  });

  it('by numbers that the regency can change', () => {
    const limits = { ...TEAM_LIMITS, pokjaMembersMin: 3, pokjaMembersMax: 5 };
    const few = POKJA.map((pokja) => ({ code: 'pokja_small', pokja, count: 1 }));
    expect(checkTeam(wholeTeam(), limits).advisory).toEqual(few);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const anyMember = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constantFrom('', 'Sari', 'sari', 'Budi', 'Wati'),
    element: fc.constantFrom(...ELEMENTS),
    pokja: fc.constantFrom(null, ...POKJA),
    removed: fc.boolean(),
  });
const holder = fc.constantFrom(null, ...ids, 'unknown');
const anyTeam = fc.record({
  posts: fc.record<Posts>({
    responsible: holder,
    chair: holder,
    secretary: holder,
    dataCoordinator: holder,
    partnershipCoordinator: holder,
    empowermentCoordinator: holder,
  }),
  members: fc.tuple(...ids.map(anyMember)),
});

/** A whole team with a few things about it changed, so that many are still whole. */
const nearlyWhole = fc
  .array(
    fc.record({
      who: fc.constantFrom(...wholeTeam().members.map(({ id }) => id)),
      post: fc.constantFrom(...POSTS),
      pokja: fc.constantFrom(null, ...POKJA),
      what: fc.constantFrom('remove', 'assign', 'move', 'open'),
    }),
    { maxLength: 6 },
  )
  .map((acts) =>
    acts.reduce<ReturnType<typeof wholeTeam>>((team, { who, post, pokja, what }) => {
      if (what === 'assign') return { ...team, posts: { ...team.posts, [post]: who } };
      if (what === 'open') return { ...team, posts: { ...team.posts, [post]: null } };
      const more = what === 'remove' ? { removed: true } : { pokja };
      const members = team.members.map((one) => (one.id === who ? { ...one, ...more } : one));
      return { ...team, members };
    }, wholeTeam()),
  );

describe('any team at all', () => {
  it('never names somebody in a finding who was taken off', () => {
    assert(
      fc.property(anyTeam, (team) => {
        const { blocking, advisory } = checkTeam(team);
        const here = new Set(team.members.filter(({ removed }) => !removed).map(({ id }) => id));
        const named = [...blocking, ...advisory].flatMap((finding) =>
          'memberId' in finding ? [finding.memberId] : [],
        );
        expect(named.filter((id) => !here.has(id))).toEqual([]);
      }),
    );
  });

  it('without a blocking finding has its leading posts, its pokja, and one place a person', () => {
    assert(
      fc.property(nearlyWhole, (team) => {
        fc.pre(checkTeam(team).blocking.length === 0);
        for (const post of LEADING_POSTS) expect(holderOf(team, post)).not.toBeNull();
        const seats = seatsOf(team);
        expect(new Set(seats.map(({ memberId }) => memberId)).size).toBe(seats.length);
        for (const pokja of POKJA) {
          const own = seats.filter(
            ({ place }) => place.pokja === pokja || place.post === COORDINATOR_OF[pokja],
          );
          expect(own.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('seats everybody who is on it, or says that they have no place', () => {
    assert(
      fc.property(anyTeam, (team) => {
        const seated = seatsOf(team).map(({ memberId }) => memberId);
        const rest = unplaced(team).map(({ id }) => id);
        const here = team.members.filter(({ removed }) => !removed).map(({ id }) => id);
        expect([...new Set([...seated, ...rest])].sort()).toEqual(here.sort());
        expect(seated.filter((id) => rest.includes(id))).toEqual([]);
      }),
    );
  });
});

test('a post comes before the pokja that its holder sits in', () => {
  const posts = { ...NO_POSTS, dataCoordinator: 'a' };
  expect(placeOf(posts, { id: 'a', pokja: 'data' })).toEqual({
    post: 'dataCoordinator',
    pokja: null,
  });
  expect(placeOf(posts, { id: 'b', pokja: 'data' })).toEqual({ post: null, pokja: 'data' });
  expect(placeOf(posts, { id: 'b', pokja: null })).toBeNull();
});

test('whoever may attend a meeting is of an element', () => {
  const found = ATTENDANCE_ROLES.map((role) => [role, elementOf(role)]);
  expect(Object.fromEntries(found)).toMatchObject({
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
  });
});
