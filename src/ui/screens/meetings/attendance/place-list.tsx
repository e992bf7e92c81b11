import { isFilled } from '../../../../domain/attendance.ts';
import { useText } from '../../../hooks/use-text.ts';
import { List } from '../../../parts/list.tsx';
import { groupPlaces } from './groups.ts';
import type { Place } from './groups.ts';
import { PlaceRow } from './place-row.tsx';
import type { PlaceActs } from './use-place-acts.ts';

interface PlaceListProps {
  readonly places: readonly Place[];
  readonly meetingRegion: string;
  readonly isOpen: boolean;
  readonly acts: PlaceActs;
  readonly onMore: (id: string) => void;
  readonly onSign: (id: string) => void;
}

/** The places in their groups, each group with how many of it came. */
export function PlaceList({ places, acts, ...rest }: PlaceListProps) {
  const t = useText();
  return groupPlaces(places).map((group) => (
    <section key={group.name} aria-labelledby={`places-${group.name}`}>
      <h2
        id={`places-${group.name}`}
        class="mt-3 mb-1.5 flex items-baseline justify-between gap-2 font-bold"
      >
        {t.attendance.groups[group.name]}
        <span class="text-muted font-normal tabular-nums">
          {t.attendance.groupCount(
            group.places.filter(({ fields }) => isFilled(fields.status)).length,
            group.places.length,
          )}
        </span>
      </h2>
      <List>
        {group.places.map((place) => (
          <PlaceRow key={place.id} place={place} onToggle={acts.toggle} {...rest} />
        ))}
      </List>
    </section>
  ));
}
