import { buildSearchIndex, searchPeople } from '../../src/domain/search.ts';
import { inventPeople, seeded } from '../support/people.ts';

const PEOPLE = 10_000;
const QUERIES = 60;

type People = ReturnType<typeof inventPeople>;

/** Every prefix of what somebody types, one letter of each third query being wrong. */
function keystrokes(people: People): string[] {
  const random = seeded(7);
  return Array.from({ length: QUERIES }, (_, turn) => {
    const person = people[Math.floor(random() * people.length)];
    if (person === undefined) return '';
    if (turn % 6 === 5) return person.nik;
    const { name } = person;
    const at = 1 + Math.floor(random() * (name.length - 2));
    return turn % 3 === 0 ? `${name.slice(0, at)}x${name.slice(at + 1)}` : name;
  }).flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
}

/** What a screen without an index does: lower case and `includes` on everybody. */
function plainScan(people: People, typed: string): number {
  const words = typed.toLowerCase().split(' ').filter(Boolean);
  return people.filter(({ name, nik, noKk, dusun }) => {
    const text = `${name} ${nik} ${noKk} ${dusun}`.toLowerCase();
    return words.every((word) => text.includes(word));
  }).length;
}

function p95(work: (typed: string) => unknown, all: readonly string[]): number {
  const times = all.map((typed) => {
    const start = performance.now();
    work(typed);
    return performance.now() - start;
  });
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}

/**
 * p95 per keystroke in ms over 10,000 invented people, by the app's search and by a plain scan of
 * the same, each round the one after the other.
 */
export function measureSearch(rounds: number): { readonly mine: number; readonly floor: number }[] {
  const people = inventPeople(PEOPLE);
  const index = buildSearchIndex(people);
  const typed = keystrokes(people);
  const search = (text: string) => searchPeople(index, text, 50);
  const scan = (text: string) => plainScan(people, text);
  typed.slice(0, 100).forEach((text) => [search(text), scan(text)]);
  return Array.from({ length: rounds }, () => ({
    mine: p95(search, typed),
    floor: p95(scan, typed),
  }));
}
