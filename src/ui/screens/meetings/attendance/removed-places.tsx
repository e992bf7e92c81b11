import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { List, ListItem } from '../../../parts/list.tsx';
import { personLabel } from '../shared/person-words.ts';
import type { Place } from './groups.ts';

interface RemovedPlacesProps {
  readonly places: readonly Place[];
  readonly onPutBack: (place: Place) => Promise<void>;
}

/** Who was taken off the list, folded away, to be put back. */
export function RemovedPlaces({ places, onPutBack }: RemovedPlacesProps) {
  const t = useText();
  const regions = useApp().regions.value;
  if (places.length === 0) return null;
  return (
    <details class="mt-2 mb-4">
      <summary class="text-muted min-h-12 cursor-pointer py-3">
        {t.attendance.removedTitle(places.length)}
      </summary>
      <List>
        {places.map((place) => {
          const who = personLabel(t, regions, place.fields);
          return (
            <ListItem
              key={place.id}
              title={who}
              end={
                <Button label={t.attendance.putBackWho(who)} onClick={() => onPutBack(place)}>
                  {t.attendance.putBack}
                </Button>
              }
            />
          );
        })}
      </List>
    </details>
  );
}
