import { useRoute } from 'preact-iso/router';
import { useCallback, useRef, useState } from 'preact/hooks';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { officeAndPlace } from '../shared/person-words.ts';
import { passes, PLACE_FILTERS } from './groups.ts';
import type { Place, PlaceFilter } from './groups.ts';
import { isSamePlace } from './use-tapped.ts';

export interface PlaceFiltering {
  readonly filter: PlaceFilter;
  readonly search: string;
  readonly shown: readonly Place[];
  readonly counts: Readonly<Record<PlaceFilter, number>>;
  readonly choose: (filter: PlaceFilter) => void;
  readonly find: (search: string) => void;
  /** Told of each tap on a place, as it was read before; stable. */
  readonly touch: (place: Place) => void;
}

/**
 * Which places are shown. A row that was there when the filter was chosen stays when a tap changes
 * what it says: it must not vanish from under the finger. One whose tap is still on its way to the
 * disk when a filter is chosen is judged by what it says then, as the screen shows it already.
 */
export function usePlaceFilter(places: readonly Place[]): PlaceFiltering {
  const t = useText();
  const regions = useApp().regions.value;
  const wanted = useRoute().query['saring'];
  const [filter, setFilter] = useState<PlaceFilter>(
    () => PLACE_FILTERS.find((each) => each === wanted) ?? 'all',
  );
  const [search, setSearch] = useState('');
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const tapped = useRef(new Map<string, Place>());
  const isOnItsWay = (place: Place) => {
    const before = tapped.current.get(place.id);
    return before !== undefined && isSamePlace(before, place);
  };
  const touch = useCallback((place: Place) => void tapped.current.set(place.id, place), []);
  const matching = (by: PlaceFilter) => places.filter((place) => passes(by, place));

  const chosen = kept ?? new Set(matching(filter).map(({ id }) => id));
  if (kept === null && places.length > 0) setKept(chosen);
  const text = search.trim().toLowerCase();
  const isFound = ({ fields }: Place) =>
    text === '' ||
    `${fields.name} ${fields.representedBy} ${officeAndPlace(t, regions, fields)}`
      .toLowerCase()
      .includes(text);

  const counts = Object.fromEntries(
    PLACE_FILTERS.map((each) => [each, matching(each).length]),
  ) as Record<PlaceFilter, number>;
  return {
    filter,
    search,
    shown: places.filter(
      (place) => (chosen.has(place.id) || passes(filter, place)) && isFound(place),
    ),
    counts,
    choose(next) {
      setFilter(next);
      const settled = matching(next).filter((place) => !isOnItsWay(place));
      setKept(new Set(settled.map(({ id }) => id)));
    },
    find: setSearch,
    touch,
  };
}
