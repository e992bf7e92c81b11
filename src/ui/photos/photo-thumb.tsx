import { CloudOff, Smartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useText } from '../hooks/use-text.ts';
import { PhotoZoom } from './photo-zoom.tsx';
import { usePhoto } from './use-photo.ts';
import type { ShownPhoto } from './use-photo.ts';

interface PhotoThumbProps {
  readonly photo: ShownPhoto;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  /** Says that a tap makes it large. */
  readonly label: string;
}

/** A photo small, and large at a tap. */
export function PhotoThumb({ photo, alt, label }: PhotoThumbProps) {
  const t = useText();
  const { view, fetchAgain } = usePhoto(photo);
  const [isLarge, setLarge] = useState(false);
  const frame = 'rounded-field border-base-300 bg-base-200 size-28 overflow-clip border';
  if (view.state === 'shown') {
    return (
      <>
        <button type="button" class={frame} aria-label={label} onClick={() => setLarge(true)}>
          <img src={view.url} alt={alt} class="size-full object-cover" />
        </button>
        <PhotoZoom open={isLarge} url={view.url} alt={alt} onClose={() => setLarge(false)} />
      </>
    );
  }
  const inside =
    'text-muted flex flex-col items-center justify-center gap-1 p-2 text-center text-xs';
  if (view.state === 'away') {
    return (
      <button type="button" class={`${frame} ${inside}`} onClick={fetchAgain} title={view.reason}>
        <CloudOff aria-hidden="true" size={20} />
        {t.photos.fetch}
      </button>
    );
  }
  return (
    <p class={`${frame} ${inside}`}>
      {view.state === 'elsewhere' ? <Smartphone aria-hidden="true" size={20} /> : null}
      {view.state === 'elsewhere' ? t.photos.notArrived : t.photos.fetching}
    </p>
  );
}
