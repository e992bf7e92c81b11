import { useState } from 'preact/hooks';
import { PHOTOS_PER_DECREE } from '../../../domain/team.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';
import { addPhoto } from '../../photos/add-photo.ts';
import { PhotoCard } from '../../photos/photo-card.tsx';
import { Picker } from '../../photos/picker.tsx';
import { Progress } from '../../photos/progress.tsx';
import type { DecreeRecord } from './use-decree.ts';

interface DecreePhotosProps {
  readonly record: DecreeRecord;
  readonly mayEdit: boolean;
}

/** Photos of the signed decree, up to three; those of the decrees before it below them. */
export function DecreePhotos({ record, mayEdit }: DecreePhotosProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const app = useApp();
  const { id: teamId, fields } = record.team;
  const { revision } = fields;
  const own = record.photos.filter((photo) => (photo.fields.revision ?? 0) === revision);
  const earlier = record.photos.filter((photo) => (photo.fields.revision ?? 0) !== revision);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const add = async (file: File) => {
    setFailure(null);
    setShare(0);
    const added = await addPhoto(
      app,
      file,
      (photo) => ({ name: 'teamPhoto.add', args: { ...photo, teamId, revision } }),
      setShare,
    );
    setShare(null);
    if ('failure' in added) setFailure(added.failure);
    else announce(t.photos.saved(formats.bytes(added.size)));
  };

  return (
    <section aria-labelledby="decree-photos">
      <h2 id="decree-photos" class="section-title">
        {t.decree.photos}
      </h2>
      {failure === null ? null : (
        <Notice
          tone="error"
          live
          actions={<Button onClick={() => setFailure(null)}>{t.photos.dismiss}</Button>}
        >
          {failure}
        </Notice>
      )}
      {own.length === 0 ? <p class="text-muted mb-3">{t.decree.photosEmpty}</p> : null}
      <Cards photos={own} teamId={teamId} isOpen={mayEdit} />
      {share === null ? null : <Progress share={share} />}
      {mayEdit && own.length < PHOTOS_PER_DECREE ? (
        <div class="mb-4">
          <Picker disabled={share !== null} onPick={(file) => void add(file)} />
          <p class="text-muted mt-2 text-sm">{t.decree.photosHint}</p>
        </div>
      ) : null}
      {earlier.length === 0 ? null : (
        <details class="mb-4">
          <summary class="text-link min-h-12 cursor-pointer py-3">{t.decree.photosEarlier}</summary>
          <Cards photos={earlier} teamId={teamId} isOpen={false} />
        </details>
      )}
    </section>
  );
}

interface CardsProps {
  readonly photos: readonly LocalRow<'attachment'>[];
  readonly teamId: string;
  readonly isOpen: boolean;
}

function Cards({ photos, teamId, isOpen }: CardsProps) {
  const t = useOfficeText();
  const { db } = useApp();
  const queue = useLive(() => readQueue(db), []);
  const uploading = new Set((queue?.photos ?? []).map(({ attachmentId }) => attachmentId));
  return (
    <ul class="grid gap-3 sm:grid-cols-2 lg:grid-cols-1">
      {photos.map((photo, index) => (
        <PhotoCard
          key={photo.id}
          photo={photo}
          number={index + 1}
          alt={t.decree.photoAlt(index + 1, photo.fields.caption)}
          change={(changes) => ({
            name: 'teamPhoto.edit',
            args: { id: photo.id, teamId, changes },
          })}
          isOpen={isOpen}
          isUploading={uploading.has(photo.id)}
        />
      ))}
    </ul>
  );
}
