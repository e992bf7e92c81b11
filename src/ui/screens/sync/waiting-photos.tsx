import { Images, RotateCw } from 'lucide-preact';
import type { PhotoUpload } from '../../../store/types.ts';
import { retryUploads } from '../../../store/uploads.ts';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { announce } from '../../parts/undo.tsx';

/** How many photos wait, and how many were refused, with the way to try those again. */
export function WaitingPhotos({ photos }: { readonly photos: readonly PhotoUpload[] }) {
  const t = useText();
  const { refused: words } = useHandoverText();
  const { db, sync } = useApp();
  const refused = photos.filter(({ state }) => state === 'refused').length;
  const waiting = photos.length - refused;
  const lines = [
    ...(waiting > 0 ? [t.sync.photosWaiting(waiting)] : []),
    ...(refused > 0 ? [t.sync.photosRefused(refused)] : []),
  ];
  const again = async () => {
    await retryUploads(db);
    sync.request();
    announce(t.sync.sentAgain);
  };
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="card-box flex items-center gap-3">
          <Images aria-hidden="true" size={22} class="text-primary shrink-0" />
          {line}
        </p>
      ))}
      {refused > 0 ? (
        <div class="mb-4">
          <Button icon={RotateCw} onClick={again}>
            {words.retryPhotos}
          </Button>
        </div>
      ) : null}
    </>
  );
}
