import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { isWithin } from '../../domain/region.ts';
import { searchPeople } from '../../domain/search.ts';
import { isEmptyQuery, parseQuery } from '../../domain/search-query.ts';
import type { KeptPerson, RegisterIndex } from '../../store/queries/register/register-index.ts';
import { useApp } from '../app.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/fields/choice-field.tsx';
import { TextField } from '../parts/fields/text-field.tsx';
import { List } from '../parts/list.tsx';
import { regionFullName } from '../words.ts';
import { PersonRow } from './person-row.tsx';
import { FIRST } from './sought.ts';
import type { Sought } from './sought.ts';

/** Rows that each tap on "more" adds. */
const MORE = 60;

interface PersonSearchProps {
  readonly index: RegisterIndex;
  readonly sought: Sought;
  readonly onSought: (sought: Sought) => void;
  /** Ids of people about whom a proposal is under way. */
  readonly proposed?: ReadonlySet<string>;
  /** What a tap on a person does; left out, it leads to the person's page. */
  readonly onPick?: (person: KeptPerson) => unknown;
  /** Under the words that nobody was found. */
  readonly whenNobody?: ComponentChildren;
}

/** A field to look for people while typing, and those found, the nearest first. */
export function PersonSearch(props: PersonSearchProps) {
  const { index, sought, onSought } = props;
  const t = useOfficeText().register;
  const { regions } = useApp();
  const villages = [...index.villages.keys()].sort();
  return (
    <>
      <search>
        <TextField
          id="people"
          type="search"
          inputMode="search"
          enterKeyHint="search"
          label={t.search}
          hint={t.searchHint}
          isCode
          value={sought.typed}
          onInput={(typed) => onSought({ ...sought, typed, most: FIRST })}
        />
        {villages.length > 1 ? (
          <SelectField
            id="village"
            label={t.village}
            emptyLabel={t.allVillages}
            options={villages.map((code) => ({
              value: code,
              label: regionFullName(regions.value, code),
            }))}
            value={sought.village}
            onInput={(village) => onSought({ ...sought, village, most: FIRST })}
          />
        ) : null}
      </search>
      <Found {...props} />
    </>
  );
}

interface Finding {
  readonly people: readonly KeptPerson[];
  readonly total: number;
  readonly isAsked: boolean;
}

/** Those who fit what was typed; nothing typed: everybody, by the alphabet. */
function find({ search, people }: RegisterIndex, { typed, village, most }: Sought): Finding {
  const isHere = (code: string) => village === '' || isWithin(code, village);
  if (!isEmptyQuery(parseQuery(typed))) {
    const { hits, total } = searchPeople(search, typed, most, village === '' ? null : isHere);
    const found = hits.map(({ id }) => people.get(id)).filter((person) => person !== undefined);
    return { people: found, total, isAsked: true };
  }
  const here = search.people.filter(({ regionCode }) => isHere(regionCode));
  const shown = here.slice(0, most).map(({ id }) => people.get(id));
  return {
    people: shown.filter((person) => person !== undefined),
    total: here.length,
    isAsked: false,
  };
}

function Found({ index, sought, onSought, proposed, onPick, whenNobody }: PersonSearchProps) {
  const t = useOfficeText().register;
  const formats = useFormats();
  const { typed, village, most } = sought;
  const { people, total, isAsked } = useMemo(
    () => find(index, { typed, village, most }),
    [index, typed, village, most],
  );
  const count = formats.number(total);
  const rest = Math.min(total - people.length, MORE);
  if (total === 0) {
    return (
      <div class="mb-4">
        <output class="block font-semibold">{t.nobody}</output>
        <p class="text-muted mt-1 mb-3">{t.nobodyText}</p>
        <div class="flex flex-wrap gap-2">
          {village === '' ? null : (
            <Button onClick={() => onSought({ ...sought, village: '' })}>{t.nobodyHere}</Button>
          )}
          {whenNobody}
        </div>
      </div>
    );
  }
  return (
    <>
      <output class="mb-2 block font-semibold">{isAsked ? t.found(count) : t.listed(count)}</output>
      <List label={t.title}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            withVillage={village === '' && index.villages.size > 1}
            hasProposal={proposed?.has(person.id) === true}
            {...(onPick === undefined ? {} : { onPick })}
          />
        ))}
      </List>
      {rest > 0 ? (
        <Button wide onClick={() => onSought({ ...sought, most: most + MORE })}>
          {t.more(formats.number(rest))}
        </Button>
      ) : null}
    </>
  );
}
