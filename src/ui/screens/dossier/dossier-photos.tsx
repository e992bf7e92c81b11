import { useState } from 'preact/hooks';
import { PHOTOS_PER_DOSSIER } from '../../../domain/dossier.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import { record } from '../../act.ts';
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
import type { OpenDossier } from './use-dossier.ts';

/** Photos of the signed paper, page by page. */
export function DossierPhotos({ open }: { readonly open: OpenDossier }) {
  const t = useOfficeText();
  const formats = useFormats();
  const app = useApp();
  const queue = useLive(() => readQueue(app.db), []);
  const { id: dossierId, photos, mayDecide, opening } = open;
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const uploading = new Set((queue?.photos ?? []).map(({ attachmentId }) => attachmentId));

  const add = async (file: File) => {
    setFailure(null);
    setShare(0);
    const begun = await record(app, opening);
    const added =
      begun === null
        ? await addPhoto(
            app,
            file,
            (photo) => ({ name: 'dossierPhoto.add', args: { ...photo, dossierId } }),
            setShare,
          )
        : { failure: begun.text };
    setShare(null);
    if ('failure' in added) setFailure(added.failure);
    else announce(t.photos.saved(formats.bytes(added.size)));
  };

  return (
    <section aria-labelledby="dossier-photos" class="mb-6">
      <h2 id="dossier-photos" class="section-title">
        {t.dossier.photos}
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
      {photos.length === 0 ? <p class="text-muted mb-3">{t.dossier.photosEmpty}</p> : null}
      <ul class="grid gap-3 sm:grid-cols-2">
        {photos.map((photo, index) => (
          <PhotoCard
            key={photo.id}
            photo={photo}
            number={index + 1}
            alt={t.dossier.photoAlt(index + 1, photo.fields.caption)}
            change={(changes) => ({
              name: 'dossierPhoto.edit',
              args: { id: photo.id, dossierId, changes },
            })}
            isOpen={mayDecide}
            isUploading={uploading.has(photo.id)}
          />
        ))}
      </ul>
      {share === null ? null : <Progress share={share} />}
      {mayDecide && photos.length < PHOTOS_PER_DOSSIER ? (
        <Picker disabled={share !== null} onPick={(file) => void add(file)} />
      ) : null}
    </section>
  );
}
