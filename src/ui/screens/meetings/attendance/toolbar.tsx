import { Search, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../../hooks/use-text.ts';
import { IconButton } from '../../../parts/button.tsx';
import { FilterChips } from './filter-chips.tsx';
import type { PlaceFiltering } from './use-place-filter.ts';

interface ToolbarProps {
  readonly view: PlaceFiltering;
  /** Whether the list is too long to be looked through. */
  readonly isLong: boolean;
}

/** What part of the list is shown: by what is missing, or by a name. */
export function Toolbar({ view, isLong }: ToolbarProps) {
  const t = useText();
  const [isFinding, setFinding] = useState(view.search !== '');
  if (isFinding) {
    return (
      <Find
        view={view}
        onEnd={() => {
          setFinding(false);
          view.find('');
        }}
      />
    );
  }
  return (
    <div class="flex items-center gap-1">
      <div class="min-w-0 grow">
        <FilterChips view={view} />
      </div>
      {isLong ? (
        <IconButton icon={Search} label={t.attendance.find} onClick={() => setFinding(true)} />
      ) : null}
    </div>
  );
}

interface FindProps {
  readonly view: PlaceFiltering;
  readonly onEnd: () => void;
}

function Find({ view, onEnd }: FindProps) {
  const t = useText();
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => inputRef.current?.focus(), []);
  return (
    <search class="flex items-end gap-2">
      <label class="min-w-0 grow">
        <span class="mb-1 block font-semibold">{t.attendance.find}</span>
        <input
          ref={inputRef}
          type="search"
          inputMode="search"
          autocomplete="off"
          class="input w-full"
          value={view.search}
          onInput={(event) => view.find(event.currentTarget.value)}
        />
      </label>
      <IconButton icon={X} label={t.attendance.clearFind} onClick={onEnd} />
    </search>
  );
}
