import { foldToken, nameTokens } from './identity/person-name.ts';
import { costOfNumber, layOutNumbers, NO_NUMBER, typedNumber } from './number-list.ts';
import type { NumberList } from './number-list.ts';
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
  /** By the alphabet. The records of the vocabularies are their places here. */
  readonly people: readonly Searchable[];
  readonly names: Vocabulary;
  readonly places: Vocabulary;
  readonly niks: NumberList;
  readonly cards: NumberList;
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
  else records.push(record);
}

/** Collects people bit by bit, so that a slow phone can draw in between; `finish` lays them out. */
export interface SearchIndexing {
  readonly add: (people: readonly Searchable[]) => void;
  readonly finish: () => SearchIndex;
}

/** The tokens of a text and their folded forms, each once; repeated texts are worked out once. */
function termsKeeper(): (text: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const tokens = nameTokens(text);
    const terms = [...new Set(tokens.flatMap((token) => [token, foldToken(token)]))];
    if (tokens[0] === 'm' && tokens.length > 1) terms.push('muhamad');
    kept.set(text, terms);
    return terms;
  };
}

/** Begins an index. Words are kept as written and folded, so that both ways of typing find them. */
export function startSearchIndex(): SearchIndexing {
  const people: Searchable[] = [];
  const names = new Map<string, number[]>();
  const places = new Map<string, number[]>();
  const termsOfName = termsKeeper();
  const termsOfPlace = termsKeeper();
  const addOne = (person: Searchable) => {
    const record = people.push(person) - 1;
    for (const term of termsOfName(person.name)) note(names, term, record);
    for (const term of termsOfPlace(person.dusun)) note(places, term, record);
  };
  const finish = () => {
    const { sorted, places: rank } = byAlphabet(people);
    return {
      people: sorted,
      names: layOut(names, rank),
      places: layOut(places, rank),
      niks: layOutNumbers(sorted.map(({ nik }) => nik)),
      cards: layOutNumbers(sorted.map(({ noKk }) => noKk)),
    };
  };
  return { add: (more) => more.forEach(addOne), finish };
}

/** People by name, and for each in the order they came, the place they have now. */
function byAlphabet(people: readonly Searchable[]): {
  readonly sorted: Searchable[];
  readonly places: Uint32Array;
} {
  const keys = people.map(({ name }) => name.toLowerCase());
  const order = people.map((_, record) => record);
  order.sort((left, right) => {
    const [a, b] = [keys[left] ?? '', keys[right] ?? ''];
    if (a === b) return left - right;
    return a < b ? -1 : 1;
  });
  const places = new Uint32Array(people.length);
  order.forEach((record, place) => {
    places[record] = place;
  });
  const sorted = order
    .map((record) => people[record])
    .filter((person): person is Searchable => person !== undefined);
  return { sorted, places };
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
/** A family card that fits comes after a NIK that fits as well. */
const CARD_COST = 1;

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

function costsOfNumber({ people, niks, cards }: SearchIndex, digits: string): Uint16Array {
  const costs = new Uint16Array(people.length);
  const typed = typedNumber(digits);
  for (let record = 0; record < costs.length; record += 1) {
    const cost = Math.min(
      costOfNumber(niks, record, typed),
      costOfNumber(cards, record, typed) + CARD_COST,
    );
    costs[record] = cost < NO_NUMBER ? cost : NOT_FOUND;
  }
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

/** Those who fit everything, by the sum of their costs, each group by the alphabet. */
function gather(index: SearchIndex, filter: Filter): number[][] {
  const { words, numbers } = filter.query;
  const parts = [
    ...words.map((word) => costsOfWord(index, word)),
    ...numbers.map((number) => costsOfNumber(index, number)),
  ];
  const groups: number[][] = [];
  index.people.forEach((person, record) => {
    let cost = 0;
    for (const part of parts) {
      const more = part[record] ?? NOT_FOUND;
      if (more === NOT_FOUND) return;
      cost += more;
    }
    if (!passes(person, filter)) return;
    const group = groups[cost];
    if (group === undefined) groups[cost] = [record];
    else group.push(record);
  });
  return groups;
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
  const hits: SearchHit[] = [];
  let total = 0;
  gather(index, { query, within }).forEach((group, distance) => {
    total += group.length;
    for (const record of group.slice(0, limit - hits.length)) {
      hits.push({ id: index.people[record]?.id ?? '', distance });
    }
  });
  return { hits, total };
}
