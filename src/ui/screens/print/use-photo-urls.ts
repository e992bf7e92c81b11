import { useEffect, useState } from 'preact/hooks';
import type { LocalRow } from '../../../store/types.ts';
import { keepPhoto, readPhoto } from '../../../store/photos.ts';
import { useApp } from '../../app.ts';
import type { App } from '../../app.ts';

/** Object URLs by content hash; null where the bytes cannot be had now. */
export type PhotoUrls = ReadonlyMap<string, string | null>;

const NONE: PhotoUrls = new Map();

type Photo = Pick<LocalRow<'attachment'>['fields'], 'sha256' | 'mime' | 'storedAt'>;

/** The bytes of a photo: from this device, else from the server, which are then kept here. */
async function photoBytes({ db, api }: App, { sha256, storedAt }: Photo) {
  const kept = await readPhoto(db, sha256);
  if (kept !== undefined || storedAt === null) return kept;
  const fetched = await api.getPhoto(sha256);
  await keepPhoto(db, fetched);
  return fetched;
}

/** The photos of a meeting as images, once they are asked for. */
export function usePhotoUrls(photos: readonly LocalRow<'attachment'>[], wanted: boolean) {
  const app = useApp();
  const [urls, setUrls] = useState(NONE);
  // a text, so that images are not made anew when a query answers the same again
  const list = JSON.stringify(
    photos.map(({ fields: { sha256, mime, storedAt } }): Photo => ({ sha256, mime, storedAt })),
  );

  useEffect(() => {
    if (!wanted) return undefined;
    const made: string[] = [];
    let isOpen = true;
    const show = async (photo: Photo) => {
      // without a network the place stays empty and says so
      const bytes = await photoBytes(app, photo).catch(() => undefined);
      if (!isOpen) return;
      const url = bytes && URL.createObjectURL(new Blob([bytes], { type: photo.mime }));
      if (url !== undefined) made.push(url);
      setUrls((known) => new Map(known).set(photo.sha256, url ?? null));
    };
    for (const photo of JSON.parse(list) as Photo[]) void show(photo);
    return () => {
      isOpen = false;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [app, wanted, list]);

  return urls;
}
