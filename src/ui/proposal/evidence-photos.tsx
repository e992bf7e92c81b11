import { CircleCheck, CircleX, Smartphone } from 'lucide-preact';
import { EVIDENCE_KINDS } from '../../domain/proposal/kinds.ts';
import type { EvidenceKind } from '../../domain/proposal/kinds.ts';
import { readQueue } from '../../store/queries/outbox.ts';
import type { LocalRow } from '../../store/types.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { PhotoThumb } from '../photos/photo-thumb.tsx';
import type { Beside } from './facts.tsx';
import { evidenceWord } from './words.ts';

type Photo = LocalRow<'attachment'>;

/** Where the bytes of a photo are: they follow its record. */
export type PhotoStanding = 'here' | 'arrived' | 'refused';

const LOOK = {
  here: { icon: Smartphone, ink: 'text-muted' },
  arrived: { icon: CircleCheck, ink: 'text-success' },
  refused: { icon: CircleX, ink: 'text-error' },
} as const;

/** Where each photo stands, by its id: followed while the bytes are on their way. */
export function usePhotoStandings(photos: readonly Photo[]): ReadonlyMap<string, PhotoStanding> {
  const { db } = useApp();
  const queue = useLive(() => readQueue(db), []);
  const uploads = new Map((queue?.photos ?? []).map((one) => [one.attachmentId, one.state]));
  return new Map(
    photos.map(({ id, pending, refused }): [string, PhotoStanding] => {
      const state = uploads.get(id);
      if (refused > 0 || state === 'refused') return [id, 'refused'];
      return [id, pending > 0 || state === 'waiting' ? 'here' : 'arrived'];
    }),
  );
}

interface EvidencePhotosProps {
  readonly photos: readonly Photo[];
  /** Beside what a photo shows, by the kind of evidence. */
  readonly beside?: Beside | undefined;
}

/** The photos of evidence by what they show, with where their bytes are. */
export function EvidencePhotos({ photos, beside }: EvidencePhotosProps) {
  const t = useOfficeText();
  const words = t.proposalPage.photos;
  const standings = usePhotoStandings(photos);
  const arrived = photos.filter(({ id }) => standings.get(id) === 'arrived').length;
  const kinds = EVIDENCE_KINDS.map((kind) => ({
    kind,
    shown: photos.filter((photo) => evidenceOf(photo) === kind),
    more: beside?.(kind, null) ?? null,
  })).filter(({ shown, more }) => shown.length > 0 || more !== null);
  return (
    <section aria-label={words.title}>
      <h2 class="section-title">{words.title}</h2>
      {photos.length === 0 ? <p class="text-muted mb-3">{words.none}</p> : null}
      {kinds.length === 0 ? null : (
        <ul class="card-box grid gap-4">
          {kinds.map(({ kind, shown, more }) => (
            <li key={kind}>
              <p class="mb-1 font-semibold">{evidenceWord(t, kind)}</p>
              <ul class="flex flex-wrap gap-3">
                {shown.map((photo, index) => (
                  <li key={photo.id} class="w-28">
                    <PhotoThumb
                      photo={photo}
                      alt={words.alt(evidenceWord(t, kind), index + 1, photo.fields.caption)}
                      label={words.open(evidenceWord(t, kind))}
                    />
                    <Standing standing={standings.get(photo.id) ?? 'here'} />
                  </li>
                ))}
              </ul>
              {more}
            </li>
          ))}
        </ul>
      )}
      {photos.length > 0 && arrived < photos.length ? (
        <output class="text-muted block text-sm">{words.progress(arrived, photos.length)}</output>
      ) : null}
    </section>
  );
}

function Standing({ standing }: { readonly standing: PhotoStanding }) {
  const words = useOfficeText().proposalPage.photos;
  const { icon: Icon, ink } = LOOK[standing];
  return (
    <span class={`mt-1 flex gap-1 text-xs ${ink}`}>
      <Icon aria-hidden="true" size={14} class="shrink-0" />
      {words[standing]}
    </span>
  );
}

/** A kind of evidence for a photo that was put on record without one. */
export function evidenceOf({ fields }: Photo): EvidenceKind {
  return fields.evidence ?? 'other';
}
