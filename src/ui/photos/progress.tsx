import { useText } from '../hooks/use-text.ts';

/** How far a photo is on its way from the camera to the record. @param share 0 to 1 */
export function Progress({ share }: { readonly share: number }) {
  const t = useText();
  const percent = Math.round(share * 100);
  return (
    <div class="card-box">
      <output id="photo-progress" class="mb-2 block font-medium">
        {t.photos.working}
      </output>
      <progress
        class="progress progress-primary w-full"
        aria-labelledby="photo-progress"
        max={100}
        value={percent}
      />
    </div>
  );
}
