/** What was chosen is no picture that this phone can open. Never names the file: names are personal. */
export class PhotoUnreadable extends Error {
  override readonly name = 'PhotoUnreadable';
  /** Whether it calls itself a picture, such as HEIC on a phone that cannot read it. */
  readonly isImage: boolean;

  constructor(isImage: boolean) {
    super('the file cannot be opened as a picture');
    this.isImage = isImage;
  }
}

export interface DecodedPhoto {
  readonly width: number;
  readonly height: number;
  readonly source: CanvasImageSource;
  /** Lets go of the decoded pixels, some 48 MB for a 12-megapixel photo. */
  release(): void;
}

/**
 * Opens a picture, turned upright as its EXIF says. Falls back to an image element, which on some
 * phones reads formats that `createImageBitmap` does not.
 * @throws PhotoUnreadable
 */
export async function decodePhoto(file: Blob): Promise<DecodedPhoto> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return {
      width: bitmap.width,
      height: bitmap.height,
      source: bitmap,
      release: () => bitmap.close(),
    };
  } catch {
    return decodeByElement(file);
  }
}

async function decodeByElement(file: Blob): Promise<DecodedPhoto> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  const release = () => {
    image.removeAttribute('src');
    URL.revokeObjectURL(url);
  };
  try {
    await image.decode();
    if (image.naturalWidth === 0) throw new Error('no pixels');
  } catch {
    release();
    throw new PhotoUnreadable(file.type.startsWith('image/'));
  }
  return { width: image.naturalWidth, height: image.naturalHeight, source: image, release };
}
