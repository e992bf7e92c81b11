import { CloudOff, Smartphone, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import type { LocalRow } from '../../store/types.ts';
import type { Intent } from '../../store/mutate.ts';
import { record, useAct } from '../act.ts';
import { useApp } from '../app.ts';
import { useDraftForm } from '../hooks/use-draft-form.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { DeliveryBadge } from '../parts/delivery-badge.tsx';
import { TextField } from '../parts/fields/text-field.tsx';
import { announce, offerUndo } from '../parts/undo.tsx';
import { freeText } from '../text-schema.ts';
import { PhotoZoom } from './photo-zoom.tsx';
import { usePhoto } from './use-photo.ts';
import type { PhotoView } from './use-photo.ts';

/** Longest caption, by `protocol/records.ts`. */
const CAPTION_LENGTH = 250;

interface PhotoChanges {
  readonly caption?: string;
  readonly removed?: boolean;
}

interface PhotoCardProps {
  readonly photo: LocalRow<'attachment'>;
  /** From 1. */
  readonly number: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  /** Puts a change of the photo on record, where it belongs. */
  readonly change: (changes: PhotoChanges) => Intent;
  readonly isOpen: boolean;
  /** The bytes have yet to reach the server. */
  readonly isUploading: boolean;
}

/** One photo with its caption, where it stands, and the way to take it off again. */
export function PhotoCard({ photo, number, alt, change, isOpen, isUploading }: PhotoCardProps) {
  const t = useText();
  const { view, fetchAgain } = usePhoto(photo);
  const [isLarge, setLarge] = useState(false);
  const { caption } = photo.fields;
  // A photo has arrived when its bytes have, not when the server knows of it.
  const standing = { ...photo, pending: photo.pending + (isUploading ? 1 : 0) };
  return (
    <li class="card-box overflow-hidden p-0">
      <Picture
        view={view}
        alt={alt}
        label={t.photos.open(number)}
        onOpen={() => setLarge(true)}
        onFetch={fetchAgain}
      />
      <div class="p-4">
        <div class="mb-2">
          <DeliveryBadge row={standing} />
        </div>
        {isOpen ? (
          <Caption key={caption} photo={photo} number={number} change={change} />
        ) : (
          <p>{caption}</p>
        )}
        {isOpen ? <Remove number={number} change={change} /> : null}
      </div>
      {view.state === 'shown' ? (
        <PhotoZoom open={isLarge} url={view.url} alt={alt} onClose={() => setLarge(false)} />
      ) : null}
    </li>
  );
}

interface PictureProps {
  readonly view: PhotoView;
  readonly alt: string;
  readonly label: string;
  readonly onOpen: () => void;
  readonly onFetch: () => void;
}

function Picture({ view, alt, label, onOpen, onFetch }: PictureProps) {
  const t = useText();
  const frame =
    'bg-base-200 flex aspect-4/3 flex-col items-center justify-center gap-2 p-4 text-center';
  if (view.state === 'shown') {
    return (
      <button type="button" class="block w-full" aria-label={label} onClick={onOpen}>
        <img src={view.url} alt={alt} class="bg-base-200 aspect-4/3 w-full object-cover" />
      </button>
    );
  }
  if (view.state === 'loading') {
    return <output class={`text-muted ${frame}`}>{t.photos.fetching}</output>;
  }
  if (view.state === 'elsewhere') {
    return (
      <p class={`text-muted ${frame}`}>
        <Smartphone aria-hidden="true" />
        {t.photos.notArrived}
      </p>
    );
  }
  return (
    <div class={frame}>
      <CloudOff aria-hidden="true" class="text-muted" />
      <p>{t.photos.notHere}</p>
      <p class="text-muted text-sm">{view.reason}</p>
      <Button onClick={onFetch}>{t.photos.fetch}</Button>
    </div>
  );
}

function Caption({ photo, number, change }: Pick<PhotoCardProps, 'photo' | 'number' | 'change'>) {
  const t = useText();
  const app = useApp();
  const { id, fields } = photo;
  const form = useDraftForm({
    draft: `photo/${id}/caption`,
    idPrefix: `photo-${number}-`,
    schema: v.object({
      caption: freeText(CAPTION_LENGTH, t.meetings.errors.tooLong(t.photos.caption)),
    }),
    initial: { caption: fields.caption },
    async submit(_, changed) {
      if (Object.keys(changed).length === 0) return null;
      const failure = await record(app, [change(changed)]);
      if (failure === null) announce(t.photos.captionSaved);
      return failure;
    },
  });
  if (!form.ready) return null;
  const isChanged = form.values.caption !== fields.caption;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <TextField
        {...form.field('caption')}
        label={t.photos.captionOf(number)}
        required={false}
        maxLength={CAPTION_LENGTH}
        enterKeyHint="done"
      />
      {isChanged ? (
        <div class="-mt-2 mb-3">
          <Button type="submit" wide busy={form.busy}>
            {t.photos.saveCaption}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function Remove({ number, change }: Pick<PhotoCardProps, 'number' | 'change'>) {
  const t = useText();
  const act = useAct();
  const mark = (removed: boolean) => act([change({ removed })]);
  return (
    <Button
      kind="quiet"
      icon={Trash2}
      label={t.photos.removeOf(number)}
      onClick={async () => {
        if (await mark(true)) offerUndo(t.photos.removed, () => mark(false));
      }}
    >
      {t.photos.remove}
    </Button>
  );
}
