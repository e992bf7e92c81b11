import { MapPin } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { offerUndo } from '../../../parts/undo.tsx';
import { useProposalForm } from './form-context.ts';
import type { Writing } from './writing.ts';

/** The satellites alone can take this long to be found, without a network. */
const WAIT_MS = 45_000;
/** Beyond so many metres it may be the neighbour's house. */
const COARSE_M = 50;
/** Enough for a house: 1 m. */
const DIGITS = 5;

type Failure = 'denied' | 'unavailable';

function takePosition(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, {
      enableHighAccuracy: true,
      timeout: WAIT_MS,
      maximumAge: 0,
    });
  });
}

const isDenied = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 1;

/** Coordinates of the house, if the person wants: taken from the phone, also without a network. */
export function Place() {
  const t = useOfficeText();
  const formats = useFormats();
  const { store } = useProposalForm();
  const [failure, setFailure] = useState<Failure | null>(null);
  const words = t.proposalForm.location;
  const { location } = store.writing;
  const set = (value: Writing['location']) =>
    store.update((writing) => ({ ...writing, location: value }));
  const take = async () => {
    setFailure(null);
    try {
      const { coords } = await takePosition();
      const { latitude, longitude, accuracy } = coords;
      set({
        latitude: Number(latitude.toFixed(DIGITS)),
        longitude: Number(longitude.toFixed(DIGITS)),
        accuracy: Math.round(accuracy),
      });
    } catch (error) {
      setFailure(isDenied(error) ? 'denied' : 'unavailable');
    }
  };
  const clear = () => {
    set(null);
    offerUndo(words.cleared, () => {
      set(location);
      return Promise.resolve();
    });
  };
  return (
    <div>
      <h3 class="font-semibold">{words.title}</h3>
      <p class="text-muted mb-2 text-sm">{words.hint}</p>
      {location === null ? null : (
        <output class="mb-2 block">
          <span class="block font-medium tabular-nums">
            {t.proposalPage.contents.coordinates(
              location.latitude.toFixed(DIGITS),
              location.longitude.toFixed(DIGITS),
            )}
          </span>
          {location.accuracy === null ? null : (
            <span class={location.accuracy > COARSE_M ? 'text-warning' : 'text-muted'}>
              {words.taken(formats.number(location.accuracy))}
              {location.accuracy > COARSE_M ? `. ${words.coarse}` : ''}
            </span>
          )}
        </output>
      )}
      {failure === null ? null : (
        <Notice tone="info" live>
          {words[failure]}
        </Notice>
      )}
      <div class="grid gap-2 sm:flex">
        <Button icon={MapPin} onClick={take}>
          {location === null ? words.take : words.again}
        </Button>
        {location === null ? null : (
          <Button kind="quiet" onClick={clear}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}
