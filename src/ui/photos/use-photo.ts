import { useEffect, useState } from 'preact/hooks';
import { keepPhoto, readPhoto } from '../../store/photos.ts';
import type { AttachmentFields } from '../../protocol/records.ts';
import { useApp } from '../app.ts';
import { errorText } from '../words.ts';

export type PhotoView =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly url: string }
  /** Neither on this phone nor at the server yet: on the phone that took it. */
  | { readonly state: 'elsewhere' }
  /** At the server, and could not be fetched now. */
  | { readonly state: 'away'; readonly reason: string };

/** What is known of a photo before its bytes: of one on record, or one that waits to be. */
export interface ShownPhoto {
  readonly fields: Pick<AttachmentFields, 'sha256' | 'mime' | 'storedAt'>;
}

/**
 * A photo's picture: from this phone, or from the server and then kept. The address of the picture
 * lives as long as the component.
 */
export function usePhoto(photo: ShownPhoto): {
  view: PhotoView;
  fetchAgain: () => void;
} {
  const app = useApp();
  const { sha256, mime, storedAt } = photo.fields;
  const [view, setView] = useState<PhotoView>({ state: 'loading' });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let isOpen = true;
    let url: string | null = null;
    const load = async (): Promise<PhotoView> => {
      const bytes = (await readPhoto(app.db, sha256)) ?? null;
      if (bytes === null && storedAt === null) return { state: 'elsewhere' };
      const found = bytes ?? (await app.api.getPhoto(sha256));
      if (bytes === null) await keepPhoto(app.db, found);
      if (!isOpen) return { state: 'loading' };
      url = URL.createObjectURL(new Blob([found], { type: mime }));
      return { state: 'shown', url };
    };
    const show = (next: PhotoView) => {
      if (isOpen) setView(next);
    };
    setView({ state: 'loading' });
    load().then(show, (error: unknown) =>
      show({ state: 'away', reason: errorText(app.texts.peek(), error) }),
    );
    return () => {
      isOpen = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [app, sha256, mime, storedAt, tries]);

  return { view, fetchAgain: () => setTries((count) => count + 1) };
}
