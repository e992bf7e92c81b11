import { foldToken, nameTokens } from './identity/person-name.ts';
import { isEmptyQuery, parseQuery } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import { layOut, matchWords } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is searched of a person. */
export interface Searchable {
  readonly id: string;
  readonly regionCode: string;
  readonly name: string;
  readonly nik: string;
  readonly noKk: string;
  readonly dusun: string;
  readonly rt: string;
  readonly rw: string;
}

export interface SearchIndex {
  readonly people: readonly Searchable[];
  readonly names: Vocabulary;
  readonly places: Vocabulary;
  /** For each person, where they stand in the alphabet. */
  readonly order: Uint32Array;
}

export interface SearchHit {
  readonly id: string;
  /** 0 is what was asked for to the letter; higher is further off. */
  readonly distance: number;
}

export interface SearchResult {
  /** The nearest first, at most as many as were asked for. */
  readonly hits: readonly SearchHit[];
  /** All that fit. */
  readonly total: number;
}

function note(words: Map<string, number[]>, word: string, record: number): void {
  const records = words.get(word);
  if (records === undefined) words.set(word, [record]);
  else if (records.at(-1) !== record) records.push(record);
}

/** Collects people bit by bit, so that a slow phone can draw in between; `finish` lays them out. */
export interface SearchIndexing {
  readonly add: (people: readonly Searchable[]) => void;
  readonly finish: () => SearchIndex;
}

/** Begins an index. Words are kept as written and folded, so that both ways of typing find them. */
export function startSearchIndex(): SearchIndexing {
  const people: Searchable[] = [];
  const names = new Map<string, number[]>();
  const places = new Map<string, number[]>();
  const folds = new Map<string, string>();
  const folded = (word: string) => {
    const known = folds.get(word);
    if (known !== undefined) return known;
    const fold = foldToken(word);
    folds.set(word, fold);
    return fold;
  };
  const addOne = (person: Searchable) => {
    const record = people.push(person) - 1;
    const tokens = nameTokens(person.name);
    for (const token of tokens) {
      note(names, token, record);
      note(names, folded(token), record);
    }
    if (tokens[0] === 'm' && tokens.length > 1) note(names, 'muhamad', record);
    for (const token of nameTokens(person.dusun)) {
      note(places, token, record);
      note(places, folded(token), record);
    }
  };
  return {
    add: (more) => more.forEach(addOne),
    finish: () => ({
      people,
      names: layOut(names),
      places: layOut(places),
      order: orderOf(people),
    }),
  };
}

function orderOf(people: readonly Searchable[]): Uint32Array {
  const keys = people.map(({ name }) => name.toLowerCase());
  const sorted = people
    .map((_, record) => record)
    .sort((left, right) => {
      const [a, b] = [keys[left] ?? '', keys[right] ?? ''];
      if (a === b) return left - right;
      return a < b ? -1 : 1;
    });
  const order = new Uint32Array(people.length);
  sorted.forEach((record, place) => {
    order[record] = place;
  });
  return order;
}

/** An index of all of them at once. */
export function buildSearchIndex(people: readonly Searchable[]): SearchIndex {
  const indexing = startSearchIndex();
  indexing.add(people);
  return indexing.finish();
}

const NOT_FOUND = 0xffff;
/** A dusun that fits comes after a name that fits as well. */
const PLACE_COST = 8;
/** A spelling that only sounds the same comes after one that is written so. */
const FOLD_COST = 1;

/** Lowers the cost of every person who holds a word that fits what was typed. */
function mark(vocabulary: Vocabulary, typed: string, cost: number, costs: Uint16Array): void {
  const { starts, postings } = vocabulary;
  matchWords(vocabulary, typed, (word, quality) => {
    const total = quality * 2 + cost;
    const end = starts[word + 1] ?? 0;
    for (let index = starts[word] ?? 0; index < end; index += 1) {
      const record = postings[index] ?? 0;
      if (total < (costs[record] ?? 0)) costs[record] = total;
    }
  });
}

function costsOfWord({ people, names, places }: SearchIndex, word: string): Uint16Array {
  const costs = new Uint16Array(people.length).fill(NOT_FOUND);
  const fold = foldToken(word);
  mark(names, word, 0, costs);
  mark(places, word, PLACE_COST, costs);
  // a key of one or two letters, as of `zz`, would find half the village
  if (fold !== word && (fold.length > 2 || fold.length === word.length)) {
    mark(names, fold, FOLD_COST, costs);
    mark(places, fold, PLACE_COST + FOLD_COST, costs);
  }
  return costs;
}

/** Whether two numbers differ by one digit left out, added, wrong, or swapped with the next. */
function isOneOff(typed: string, number: string): boolean {
  const [a, b] = [typed.length, number.length];
  const longer = Math.max(a, b);
  if (longer - Math.min(a, b) > 1) return false;
  let head = 0;
  while (head < longer && typed.charCodeAt(head) === number.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    head + tail < longer &&
    typed.charCodeAt(a - 1 - tail) === number.charCodeAt(b - 1 - tail)
  ) {
    tail += 1;
  }
  if (head + tail >= longer - 1) return true;
  const isSwap = typed[head] === number[head + 1] && typed[head + 1] === number[head];
  return a === b && isSwap && head + tail === longer - 2;
}

function costOfNumber(typed: string, number: string): number {
  const at = number.indexOf(typed);
  if (at === -1) return typed.length >= 12 && isOneOff(typed, number) ? 8 : NOT_FOUND;
  if (number.length === typed.length) return 0;
  if (at + typed.length === number.length) return 2;
  return at === 0 ? 3 : 4;
}

function costsOfNumber({ people }: SearchIndex, typed: string): Uint16Array {
  const costs = new Uint16Array(people.length);
  people.forEach(({ nik, noKk }, record) => {
    const asNik = costOfNumber(typed, nik);
    costs[record] = asNik === 0 ? 0 : Math.min(asNik, costOfNumber(typed, noKk) + 1, NOT_FOUND);
  });
  return costs;
}

interface Filter {
  readonly query: SearchQuery;
  readonly within: ((regionCode: string) => boolean) | null;
}

function passes(person: Searchable, { query: { rt, rw }, within }: Filter): boolean {
  if (rt !== '' && person.rt !== rt) return false;
  if (rw !== '' && person.rw !== rw) return false;
  return within === null || within(person.regionCode);
}

/** The records that fit everything, with the sum of their costs. */
function gather(index: SearchIndex, filter: Filter): { records: number[]; costs: Uint32Array } {
  const { words, numbers } = filter.query;
  const parts = [
    ...words.map((word) => costsOfWord(index, word)),
    ...numbers.map((number) => costsOfNumber(index, number)),
  ];
  const costs = new Uint32Array(index.people.length);
  const records: number[] = [];
  index.people.forEach((person, record) => {
    for (const part of parts) {
      const cost = part[record] ?? NOT_FOUND;
      if (cost === NOT_FOUND) return;
      costs[record] = (costs[record] ?? 0) + cost;
    }
    if (passes(person, filter)) records.push(record);
  });
  return { records, costs };
}

/**
 * Finds people by what has been typed so far: parts of a name with small misspellings, NIK or No KK
 * in part (one wrong digit is forgiven in a long one), dusun, RT/RW. Everything typed must fit;
 * the nearest come first, then by the alphabet. Nothing typed finds nobody.
 * @param within keeps to some villages
 */
export function searchPeople(
  index: SearchIndex,
  typed: string,
  limit: number,
  within: ((regionCode: string) => boolean) | null = null,
): SearchResult {
  const query = parseQuery(typed);
  if (isEmptyQuery(query)) return { hits: [], total: 0 };
  const { records, costs } = gather(index, { query, within });
  const at = (list: Uint32Array, record: number) => list[record] ?? 0;
  records.sort((a, b) => at(costs, a) - at(costs, b) || at(index.order, a) - at(index.order, b));
  const hits = records
    .slice(0, limit)
    .map((record) => ({ id: index.people[record]?.id ?? '', distance: at(costs, record) }));
  return { hits, total: records.length };
}
