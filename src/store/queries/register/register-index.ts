import type { Known } from '../../../domain/duplicates.ts';
import { startSearchIndex } from '../../../domain/search.ts';
import type { Searchable, SearchIndex } from '../../../domain/search.ts';
import type { LocalRow } from '../../types.ts';

/** What is kept in memory of each person: enough to find them, and to tell two of a name apart. */
export interface KeptPerson extends Searchable, Pick<Known, 'birthDate' | 'sex'> {}

/** The people of the list who are not gone from it. */
export interface RegisterIndex {
  readonly search: SearchIndex;
  readonly people: ReadonlyMap<string, KeptPerson>;
  /** Ids by `cardKey`. */
  readonly cards: ReadonlyMap<string, readonly string[]>;
  /** How many, by village. */
  readonly villages: ReadonlyMap<string, number>;
}

/** A family card within its village: a number that two villages have is two families. */
export function cardKey({ regionCode, noKk }: { regionCode: string; noKk: string }): string {
  return `${regionCode} ${noKk}`;
}

function keptOf({ id, regionCode, fields }: LocalRow<'registerPerson'>): KeptPerson {
  const { name, nik, noKk, dusun, rt, rw, birthDate, sex } = fields;
  return { id, regionCode, name, nik, noKk, dusun, rt, rw, birthDate, sex };
}

export interface RegisterIndexing {
  readonly add: (rows: readonly LocalRow<'registerPerson'>[]) => void;
  readonly finish: () => RegisterIndex;
}

/** Begins an index, to which people are added bit by bit. */
export function startRegisterIndex(): RegisterIndexing {
  const indexing = startSearchIndex();
  const people = new Map<string, KeptPerson>();
  const cards = new Map<string, string[]>();
  const villages = new Map<string, number>();
  return {
    add(rows) {
      const listed = rows.filter(({ fields }) => !fields.gone).map(keptOf);
      indexing.add(listed);
      for (const person of listed) {
        people.set(person.id, person);
        villages.set(person.regionCode, (villages.get(person.regionCode) ?? 0) + 1);
        if (person.noKk === '') continue;
        const card = cards.get(cardKey(person));
        if (card === undefined) cards.set(cardKey(person), [person.id]);
        else card.push(person.id);
      }
    },
    finish: () => ({ search: indexing.finish(), people, cards, villages }),
  };
}
