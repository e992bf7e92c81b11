import fc, { assert } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { POKJA, POSTS } from '../../../src/domain/team.ts';
import { earliestDay, samePlace, seatsOn } from '../../../src/domain/team-history.ts';
import type { Place, Replacement, Seat } from '../../../src/domain/team-history.ts';
import { addDays } from '../../../src/domain/time.ts';

const CHAIR: Place = { post: 'chair', pokja: null };
const DATA: Place = { post: null, pokja: 'data' };

const replacement = (
  id: string,
  date: string,
  place: Place,
  outMemberId: string | null,
  inMemberId: string | null,
): Replacement => ({ id, date, place, outMemberId, inMemberId });

const who = (seats: readonly Seat[], place: Place) =>
  seats.filter((seat) => samePlace(seat.place, place)).map(({ memberId }) => memberId);

describe('a chair that changed hands twice', () => {
  const now: Seat[] = [
    { place: CHAIR, memberId: 'third' },
    { place: DATA, memberId: 'other' },
  ];
  const history = [
    replacement('1', '2026-10-05', CHAIR, 'first', 'second'),
    replacement('2', '2026-11-01', CHAIR, 'second', 'third'),
  ];

  it.each([
    ['2026-10-04', 'first'],
    ['2026-10-05', 'second'],
    ['2026-10-31', 'second'],
    ['2026-11-01', 'third'],
    ['2027-01-01', 'third'],
  ])('on %s was held by the %s', (date, holder) => {
    expect(who(seatsOn(now, history, date), CHAIR)).toEqual([holder]);
    expect(who(seatsOn(now, history, date), DATA)).toEqual(['other']);
  });
});

test('a place that was left open was filled the day before', () => {
  const history = [replacement('1', '2026-10-05', CHAIR, 'first', null)];
  expect(seatsOn([], history, '2026-10-04')).toEqual([{ place: CHAIR, memberId: 'first' }]);
  expect(seatsOn([], history, '2026-10-05')).toEqual([]);
});

test('a place that was added was not there the day before', () => {
  const now = [{ place: DATA, memberId: 'new' }];
  const history = [replacement('1', '2026-10-05', DATA, null, 'new')];
  expect(seatsOn(now, history, '2026-10-04')).toEqual([]);
});

test('two who follow one another on the same day are told in order', () => {
  const now = [{ place: CHAIR, memberId: 'third' }];
  const history = [
    replacement('1', '2026-10-05', CHAIR, 'first', 'second'),
    replacement('2', '2026-10-05', CHAIR, 'second', 'third'),
  ];
  expect(who(seatsOn(now, history, '2026-10-04'), CHAIR)).toEqual(['first']);
});

describe('the earliest day of a replacement', () => {
  const history = [
    replacement('1', '2026-10-05', CHAIR, 'first', 'second'),
    replacement('2', '2026-10-20', DATA, 'member', null),
  ];
  it.each<[string, Place, (string | null)[], string | null]>([
    [
      'of the chair is the day on which it was last handed on',
      CHAIR,
      ['second', 'x'],
      '2026-10-05',
    ],
    ['of another post is any', { post: 'secretary', pokja: null }, ['y', 'x'], null],
    ['of somebody in the pokja that another left is any', DATA, ['y', 'x'], null],
    ['of one who comes back is the day on which they left', DATA, [null, 'member'], '2026-10-20'],
    ['of one who moves is the day on which they came', DATA, [null, 'second'], '2026-10-05'],
  ])('%s', (_what, place, people, day) => {
    expect(earliestDay(history, place, people)).toBe(day);
  });
});

type Act = { readonly place: number; readonly days: number; readonly leave: boolean };
const PLACES: readonly Place[] = [
  ...POSTS.map((post): Place => ({ post, pokja: null })),
  ...POKJA.map((pokja): Place => ({ post: null, pokja })),
];

/** Carries out acts one after another, as `team.replace` would; answers every state with its day. */
function carryOut(acts: readonly Act[]) {
  let seats: Seat[] = PLACES.map((place, index) => ({ place, memberId: `m${index}` }));
  let today = '2026-01-01';
  const history: Replacement[] = [];
  const days: { date: string; seats: Seat[] }[] = [{ date: today, seats }];
  acts.forEach((act, index) => {
    const place = PLACES[act.place % PLACES.length] ?? CHAIR;
    const outMemberId = seats.find((seat) => samePlace(seat.place, place))?.memberId ?? null;
    const inMemberId = act.leave && outMemberId !== null ? null : `n${index}`;
    today = addDays(today, act.days);
    const id = String(index).padStart(4, '0');
    history.push({ id, date: today, place, outMemberId, inMemberId });
    seats = seats.filter((seat) => !samePlace(seat.place, place) || seat.memberId !== outMemberId);
    if (inMemberId !== null) seats = [...seats, { place, memberId: inMemberId }];
    if (act.days === 0) days.pop();
    days.push({ date: today, seats });
  });
  return { seats, history, days };
}

const sorted = (seats: readonly Seat[]) =>
  seats.map(({ place, memberId }) => `${place.post ?? place.pokja} ${memberId}`).sort();

test('the team of any earlier day is the one that there was', () => {
  const act = fc.record({
    place: fc.nat({ max: PLACES.length - 1 }),
    days: fc.nat({ max: 40 }),
    leave: fc.boolean(),
  });
  assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { seats, history, days } = carryOut(acts);
      days.forEach((then, index) => {
        const until = days[index + 1]?.date ?? addDays(then.date, 50);
        for (const date of [then.date, addDays(until, -1)]) {
          if (date < then.date) continue;
          expect(sorted(seatsOn(seats, history, date))).toEqual(sorted(then.seats));
        }
      });
    }),
  );
});
