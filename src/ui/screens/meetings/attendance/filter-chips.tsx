import { useText } from '../../../hooks/use-text.ts';
import { PLACE_FILTERS } from './groups.ts';
import type { PlaceFiltering } from './use-place-filter.ts';

/** What part of the list is shown; a part that is empty is not offered. */
export function FilterChips({ view }: { readonly view: PlaceFiltering }) {
  const t = useText();
  const { filter, counts, choose } = view;
  const offered = PLACE_FILTERS.filter(
    (each) => each === filter || each === 'all' || counts[each] > 0,
  );
  return (
    <fieldset
      aria-label={t.attendance.filterLabel}
      class="-ms-4 flex min-w-0 gap-2 overflow-x-auto py-0.5 ps-4 pe-2"
    >
      {offered.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === filter}
          class={`min-h-12 shrink-0 rounded-full border px-4 font-medium whitespace-nowrap ${
            each === filter
              ? 'bg-primary text-primary-content border-primary'
              : 'bg-base-100 border-base-edge'
          }`}
          onClick={() => choose(each)}
        >
          {t.attendance.filters[each]} <span class="tabular-nums">{counts[each]}</span>
        </button>
      ))}
    </fieldset>
  );
}
