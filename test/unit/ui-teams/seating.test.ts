import fc, { assert } from 'fast-check';
import { expect, test } from 'vitest';
import { singleId } from '../../../src/domain/id.ts';
import { POKJA, POSTS, placesOf } from '../../../src/domain/team.ts';
import type { Composition, Posts } from '../../../src/domain/team.ts';
import type { Place } from '../../../src/domain/team-history.ts';
import { placeOf, pokjaOfPost } from '../../../src/domain/team-place.ts';
import type { Intent } from '../../../src/store/mutate.ts';
import type { TeamPerson } from '../../../src/store/queries/teams.ts';
import { seatMember, seatNewcomer } from '../../../src/ui/screens/teams/shared/seating.ts';
import { Phone, VILLAGE, actorOf, idOf } from '../../support/team-office.ts';

const TEAM = singleId('team', VILLAGE);
const PLACES: Place[] = [
  ...POSTS.map((post): Place => ({ post, pokja: null })),
  ...POKJA.map((pokja): Place => ({ post: null, pokja })),
];

function compositionOf(phone: Phone): Composition<TeamPerson> {
  const fields = phone.get('team', TEAM)?.fields;
  const posts = Object.fromEntries(POSTS.map((post) => [post, fields?.[post] ?? null])) as Posts;
  const members = phone.children('teamMember', TEAM).map((row) => {
    return { id: row.id, ...row.fields, row: row as TeamPerson['row'] };
  });
  return { posts, members };
}

function planOf(phone: Phone) {
  const isBegun = phone.get('team', TEAM) !== undefined;
  const composition = compositionOf(phone);
  return { id: TEAM, regionCode: VILLAGE, isBegun, meetingId: null, composition };
}

function carryOut(phone: Phone, intents: readonly Intent[]): void {
  for (const { name, args } of intents) {
    const result = phone.act(name, args);
    if (!result.ok) throw new Error(`${name}: ${result.code}`);
  }
}

const person = (index: number) => ({
  id: idOf(70, index),
  name: `Orang ${index}`,
  element: 'community' as const,
  position: '',
  attendanceId: null,
});

const told = ({ posts, members }: Composition<TeamPerson>) => ({
  posts,
  members: members
    .filter(({ removed }) => !removed)
    .map(({ id, pokja }) => `${id} ${pokja ?? ''}`)
    .sort(),
});

test('the first who is seated begins the team', () => {
  const phone = new Phone(1, actorOf('facilitator', [VILLAGE]));
  carryOut(phone, seatNewcomer(planOf(phone), PLACES[1] as Place, person(1)).intents);
  expect(phone.outbox.map(({ name }) => name)).toEqual(['team.start', 'member.add']);
  expect(phone.get('team', TEAM)?.fields.chair).toBe(person(1).id);
});

type Move =
  | { readonly kind: 'new'; readonly place: number }
  | { readonly kind: 'seat'; readonly who: number; readonly place: number | null }
  | { readonly kind: 'remove'; readonly who: number };

const place = fc.nat({ max: PLACES.length - 1 });
const who = fc.nat({ max: 9 });
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('new' as const), place }),
  fc.record({ kind: fc.constant('seat' as const), who, place: fc.option(place) }),
  fc.record({ kind: fc.constant('remove' as const), who }),
);

/** Makes a move; answers what was wanted and what undoes it, or nothing where there is nobody. */
function make(phone: Phone, one: Move, index: number) {
  const plan = planOf(phone);
  if (one.kind === 'new') {
    const target = PLACES[one.place] as Place;
    const seating = seatNewcomer(plan, target, person(index));
    carryOut(phone, seating.intents);
    return { ...seating, id: person(index).id, target };
  }
  const { members } = plan.composition;
  const member = members[one.who % Math.max(1, members.length)];
  if (member === undefined) return undefined;
  if (one.kind === 'remove') {
    if (member.removed) return undefined;
    const edit = (removed: boolean): Intent => ({
      name: 'member.edit',
      args: { id: member.id, teamId: TEAM, changes: { removed } },
    });
    carryOut(phone, [edit(true)]);
    return { undo: [edit(false)], id: member.id, target: undefined };
  }
  const target = one.place === null ? null : (PLACES[one.place] as Place);
  const seating = seatMember(plan, target, member);
  carryOut(phone, seating.intents);
  return { ...seating, id: member.id, target };
}

test('whatever is done, the person sits where they were put, and in no second place', () => {
  assert(
    fc.property(fc.array(move, { maxLength: 14 }), (moves) => {
      const phone = new Phone(1, actorOf('facilitator', [VILLAGE]));
      moves.forEach((one, index) => {
        const made = make(phone, one, index);
        const { posts, members } = compositionOf(phone);
        const member = members.find(({ id }) => id === made?.id);
        const sits = member === undefined ? null : placeOf(posts, member);
        if (made?.target === undefined || member === undefined) return;
        expect(sits).toEqual(made.target);
        expect(member.removed).toBe(false);
        expect(placesOf(posts, member)).toBe(made.target === null ? 0 : 1);
        const target = made.target;
        const ownPokja = target === null ? null : (target.pokja ?? pokjaOfPost(target.post));
        expect(member.pokja).toBe(ownPokja);
      });
    }),
  );
});

test('undoing the last thing gives back the team as it was', () => {
  assert(
    fc.property(fc.array(move, { maxLength: 12 }), move, (moves, last) => {
      const phone = new Phone(1, actorOf('facilitator', [VILLAGE]));
      carryOut(phone, [{ name: 'team.start', args: { regionCode: VILLAGE, meetingId: null } }]);
      moves.forEach((one, index) => make(phone, one, index));
      const before = compositionOf(phone);
      const made = make(phone, last, 50);
      carryOut(phone, made?.undo ?? []);
      const gone = new Set(before.members.filter(({ removed }) => removed).map(({ id }) => id));
      const held = (posts: Posts) =>
        POSTS.map((post) => (gone.has(posts[post] ?? '') ? null : posts[post]));
      const after = compositionOf(phone);
      expect(told(after).members).toEqual(told(before).members);
      expect(held(after.posts)).toEqual(held(before.posts));
    }),
  );
});
