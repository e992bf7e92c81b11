import { buildSearchIndex, searchPeople } from '../../src/domain/search.ts';
import { inventPeople, seeded } from '../support/people.ts';

const PEOPLE = 10_000;
const QUERIES = 120;

/** Every prefix of what somebody types, one letter of each third query being wrong. */
function keystrokes(people: ReturnType<typeof inventPeople>): string[] {
  const random = seeded(7);
  return Array.from({ length: QUERIES }, (_, turn) => {
    const person = people[Math.floor(random() * people.length)];
    if (person === undefined) return '';
    if (turn % 6 === 5) return person.nik;
    const name = person.name;
    const at = 1 + Math.floor(random() * (name.length - 2));
    return turn % 3 === 0 ? `${name.slice(0, at)}x${name.slice(at + 1)}` : name;
  }).flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
}

/** What a screen without an index does: lower case and `includes` on everybody. */
function plainScan(people: ReturnType<typeof inventPeople>, typed: string): number {
  const words = typed.toLowerCase().split(' ').filter(Boolean);
  return people.filter(({ name, nik, noKk, dusun }) => {
    const text = `${name} ${nik} ${noKk} ${dusun}`.toLowerCase();
    return words.every((word) => text.includes(word));
  }).length;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function figures(times: number[]): string {
  const sorted = times.sort((a, b) => a - b);
  const [p50, p95, worst] = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? 0];
  return `p50 ${p50.toFixed(2)}  p95 ${p95.toFixed(2)}  worst ${worst.toFixed(2)} ms`;
}

const people = inventPeople(PEOPLE);
const builds = Array.from({ length: 5 }, () => time(() => buildSearchIndex(people)));
const index = buildSearchIndex(people);
const typed = keystrokes(people);
typed.slice(0, 200).forEach((text) => searchPeople(index, text, 50));
const searches = typed.map((text) => time(() => searchPeople(index, text, 50)));
const scans = typed.map((text) => time(() => plainScan(people, text)));
const arrays = [index.names, index.places].flatMap((one) => [
  one.letters,
  one.starts,
  one.postings,
]);
const numbers = [index.niks, index.cards].flatMap((one) => [one.bytes, one.starts]);
const bytes = [...arrays, ...numbers].reduce((sum, array) => sum + array.byteLength, 0);
process.stdout.write(
  [
    `search over ${PEOPLE} people, ${typed.length} keystrokes`,
    `index build   first ${builds[0]?.toFixed(0)} ms, then ${builds.at(-1)?.toFixed(0)} ms; ` +
      `${index.names.words.length} words, ${(bytes / 1024).toFixed(0)} KiB of arrays`,
    `search        ${figures(searches)}`,
    `plain scan    ${figures(scans)}`,
    '',
  ].join('\n'),
);
