import type { Pokja, Post } from './team.ts';

/** A place in the team: a post, or membership of a pokja. */
export type Place =
  { readonly post: Post; readonly pokja: null } | { readonly post: null; readonly pokja: Pokja };

/** One replacement, kept for good. */
export interface Replacement {
  readonly id: string;
  /** WIB day from which it holds, `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: Place;
  /** Null where the place was open before. */
  readonly outMemberId: string | null;
  /** Null where nobody followed. */
  readonly inMemberId: string | null;
}

export interface Seat {
  readonly place: Place;
  readonly memberId: string;
}

/** Whether two places are the same one. */
export function samePlace(left: Place, right: Place): boolean {
  return left.post === right.post && left.pokja === right.pokja;
}

function without(seats: readonly Seat[], place: Place, memberId: string | null): Seat[] {
  return seats.filter((seat) => !(samePlace(seat.place, place) && seat.memberId === memberId));
}

/**
 * The earliest day on which a replacement can hold; null where any day can. A post is not handed
 * on before its holder had it, and nobody comes or goes before they last went or came: only so can
 * the team of an earlier day be told from today's.
 * @param memberIds who leaves and who follows; null stands for an open place
 */
export function earliestDay(
  replacements: readonly Replacement[],
  place: Place,
  memberIds: readonly (string | null)[],
): string | null {
  const people = memberIds.filter((id) => id !== null);
  const days = replacements
    .filter(
      ({ place: other, outMemberId, inMemberId }) =>
        (place.post !== null && samePlace(other, place)) ||
        people.some((id) => id === outMemberId || id === inMemberId),
    )
    .map(({ date }) => date);
  return days.sort().at(-1) ?? null;
}

/**
 * Who sat where on a given day: today's seats with every later replacement taken back, the latest
 * first.
 * @param seats as they are now
 * @param date WIB day
 */
export function seatsOn(
  seats: readonly Seat[],
  replacements: readonly Replacement[],
  date: string,
): Seat[] {
  const later = replacements
    .filter((one) => one.date > date)
    .sort((left, right) => right.date.localeCompare(left.date) || right.id.localeCompare(left.id));
  return later.reduce<Seat[]>(
    (now, { place, outMemberId, inMemberId }) => {
      const before = without(now, place, inMemberId);
      return outMemberId === null ? before : [...before, { place, memberId: outMemberId }];
    },
    [...seats],
  );
}
