import { PHOTO_MAX_BYTES } from '../../domain/meeting.ts';
import { decodePhoto } from './decode-photo.ts';

export interface CompressedPhoto {
  readonly bytes: ArrayBuffer;
  readonly mime: 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Longest side of a photo that is kept, in pixels: a name board across a hall stays readable. */
const LONGEST_SIDE = 1600;
/** From hardly visible loss to just acceptable; below that a smaller picture looks better. */
const QUALITIES = [0.82, 0.7, 0.58];
const STEP_DOWN = 0.8;

/**
 * A photo small enough to travel: upright, at most 1600 px and `maxBytes` (the domain's limit), as
 * JPEG, because Safari makes no WebP. Drawing it anew leaves its EXIF, with place and owner, behind.
 * @param progress called with how far along it is, 0 to 1
 * @throws PhotoUnreadable
 */
export async function compressPhoto(
  file: Blob,
  progress: (share: number) => void = () => undefined,
  maxBytes = PHOTO_MAX_BYTES,
): Promise<CompressedPhoto> {
  progress(0.05);
  const photo = await decodePhoto(file);
  try {
    progress(0.4);
    let side = Math.min(LONGEST_SIDE, Math.max(photo.width, photo.height));
    for (let round = 1; ; round += 1) {
      const canvas = draw(photo, side);
      try {
        for (const quality of QUALITIES) {
          const blob = await encode(canvas, quality);
          progress(1 - 0.6 / (round + 1));
          if (blob.size > maxBytes) continue;
          const { width, height } = canvas;
          return { bytes: await blob.arrayBuffer(), mime: 'image/jpeg', width, height };
        }
      } finally {
        // Safari keeps the pixels of a canvas until it is made empty
        canvas.width = 0;
      }
      side = Math.max(1, Math.floor(side * STEP_DOWN));
    }
  } finally {
    photo.release();
    progress(1);
  }
}

interface Drawable {
  readonly width: number;
  readonly height: number;
  readonly source: CanvasImageSource;
}

function draw(photo: Drawable, side: number): HTMLCanvasElement {
  const scale = side / Math.max(photo.width, photo.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  // What is transparent in a drawing or screenshot shall not turn black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo.source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture was made')) : resolve(blob)),
      'image/jpeg',
      quality,
    );
  });
}
