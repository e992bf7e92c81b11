import { FileText } from 'lucide-preact';
import { decreeNumber } from '../../../../documents/decree/titles.ts';
import type { ReviewEntry } from '../../../../store/queries/review.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { PhotoThumb } from '../../../photos/photo-thumb.tsx';
import { Part } from './composition.tsx';
import type { Noting } from './composition.tsx';

interface DecreePartProps {
  readonly entry: ReviewEntry;
  readonly noting: Noting | null;
}

/** Number, day and photos of the decree. */
export function DecreePart({ entry, noting }: DecreePartProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { team, photos } = entry;
  const { decreeNumber: number, decreeDate: date } = team.fields;
  const { detail, parts } = t.teamReview;
  const isSigned = number !== '' && date !== '';
  return (
    <section class="mb-4" aria-label={detail.decree}>
      <h3 class="mb-1 font-semibold">{detail.decree}</h3>
      <div class="rounded-box border-base-300 bg-base-100 overflow-clip border">
        <Part field="decree" part={parts.decree} noting={noting}>
          <span class="block">
            {isSigned
              ? detail.signed(decreeNumber({ number, date }), formats.shortDay(date))
              : detail.unsigned}
          </span>
          <span class="text-muted block text-sm">
            {photos.length === 0 ? detail.noPhoto : detail.photos(photos.length)}
          </span>
        </Part>
        {noting === null ? (
          <div class="px-4 pb-3">
            {photos.length === 0 ? null : (
              <ul class="mb-3 flex flex-wrap gap-2">
                {photos.map((photo, index) => (
                  <li key={photo.id}>
                    <PhotoThumb
                      photo={photo}
                      alt={t.decree.photoAlt(index + 1, photo.fields.caption)}
                      label={t.photos.open(index + 1)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <LinkButton href={`/tim/${team.id}/sk`} icon={FileText}>
              {detail.readDecree}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </section>
  );
}
