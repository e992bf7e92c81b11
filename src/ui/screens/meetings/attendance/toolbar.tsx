import { useText } from '../../../hooks/use-text.ts';
import { PLACE_FILTERS } from './groups.ts';
import type { PlaceFilter } from './groups.ts';

interface ToolbarProps {
  readonly filled: number;
  readonly listed: number;
  readonly filter: PlaceFilter;
  /** How many each filter lets through. */
  readonly counts: Readonly<Record<PlaceFilter, number>>;
  readonly onFilter: (filter: PlaceFilter) => void;
}

/** How many came, always in sight, and what part of the list is shown. */
export function Toolbar({ filled, listed, filter, counts, onFilter }: ToolbarProps) {
  const t = useText();
  const share = listed === 0 ? 0 : Math.round((100 * filled) / listed);
  return (
    <div class="bg-base-200 sticky top-0 z-10 -mx-4 mb-2 px-4 pt-1 pb-2">
      <output class="block text-lg font-bold">{t.attendance.count(filled, listed)}</output>
      <div class="bg-base-300 mb-2 h-1.5 overflow-hidden rounded-full" aria-hidden="true">
        <div class="bg-success h-full rounded-full" style={{ width: `${share}%` }} />
      </div>
      <fieldset
        aria-label={t.attendance.filterLabel}
        class="-mx-4 min-w-0 flex gap-2 overflow-x-auto px-4 py-0.5"
      >
        {PLACE_FILTERS.filter((each) => each === filter || each === 'all' || counts[each] > 0).map(
          (each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === filter}
              class={`min-h-12 shrink-0 rounded-full border px-4 font-medium whitespace-nowrap ${
                each === filter
                  ? 'bg-primary text-primary-content border-primary'
                  : 'bg-base-100 border-base-edge'
              }`}
              onClick={() => onFilter(each)}
            >
              {t.attendance.filters[each]} <span class="tabular-nums">{counts[each]}</span>
            </button>
          ),
        )}
      </fieldset>
    </div>
  );
}
