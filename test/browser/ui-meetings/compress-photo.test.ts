import { describe, expect, it } from 'vitest';
import { PHOTO_MAX_BYTES } from '../../../src/domain/meeting.ts';
import { compressPhoto } from '../../../src/ui/media/compress-photo.ts';
import { PhotoUnreadable } from '../../../src/ui/media/decode-photo.ts';

type Paint = (context: CanvasRenderingContext2D) => void;

async function picture(width: number, height: number, paint: Paint, type = 'image/jpeg') {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  paint(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
  return blob as Blob;
}

/** A hall full of people, as hard to compress as a photo: large shapes under fine grain. */
function crowd(context: CanvasRenderingContext2D) {
  const { width, height } = context.canvas;
  const grain = context.createImageData(width, height);
  const words = new Uint32Array(grain.data.buffer);
  let state = 12345;
  for (let index = 0; index < words.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const grey = 90 + (state >>> 26);
    words[index] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
  }
  context.putImageData(grain, 0, 0);
  for (let each = 0; each < 400; each += 1) {
    context.fillStyle = `hsl(${(each * 47) % 360} 60% 50% / 0.5)`;
    context.beginPath();
    context.arc((each * 977) % width, (each * 613) % height, 30 + ((each * 31) % 170), 0, 7);
    context.fill();
  }
}

/** Puts an EXIF segment (orientation, and a comment to look for) in front of a JPEG's data. */
async function withExif(jpeg: Blob, orientation: number, comment: string): Promise<Blob> {
  const tiff = [
    [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
    [0x00, 0x02],
    [0x01, 0x0e, 0x00, 0x02, 0x00, 0x00, 0x00, comment.length + 1, 0x00, 0x00, 0x00, 0x26],
    [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    [0x00, 0x00, 0x00, 0x00],
    [...new TextEncoder().encode(`${comment}\0`)],
  ].flat();
  const body = [...new TextEncoder().encode('Exif\0\0'), ...tiff];
  const length = body.length + 2;
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const segment = new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...body]);
  return new Blob([bytes.slice(0, 2), segment, bytes.slice(2)], { type: 'image/jpeg' });
}

const textOf = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes);

describe('a photo made small enough to travel', () => {
  it('turns 12 megapixels into at most 200 kB and 1600 px, without EXIF', async () => {
    const original = await withExif(await picture(4000, 3000, crowd), 1, 'Balai Desa rahasia');
    expect(original.size).toBeGreaterThan(1_000_000);
    expect(textOf(await original.arrayBuffer())).toContain('Balai Desa rahasia');
    const shares: number[] = [];
    const photo = await compressPhoto(original, (share) => shares.push(share));
    expect(photo.bytes.byteLength).toBeLessThanOrEqual(PHOTO_MAX_BYTES);
    expect(photo.mime).toBe('image/jpeg');
    expect(Math.max(photo.width, photo.height)).toBeGreaterThanOrEqual(640);
    expect(Math.max(photo.width, photo.height)).toBeLessThanOrEqual(1600);
    expect(photo.width / photo.height).toBeCloseTo(4 / 3, 2);
    expect(textOf(photo.bytes)).not.toContain('Exif');
    expect(textOf(photo.bytes)).not.toContain('rahasia');
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(shares.at(-1)).toBe(1);
    const again = await createImageBitmap(new Blob([photo.bytes]));
    expect([again.width, again.height]).toEqual([photo.width, photo.height]);
  });

  it('stands upright where the camera was held on its side', async () => {
    const lying = await picture(400, 300, (context) => {
      context.fillStyle = '#ff0000';
      context.fillRect(0, 0, 400, 300);
      context.fillStyle = '#0000ff';
      context.fillRect(0, 0, 200, 300);
    });
    const photo = await compressPhoto(await withExif(lying, 6, 'x'));
    expect([photo.width, photo.height]).toEqual([300, 400]);
    const bitmap = await createImageBitmap(new Blob([photo.bytes]));
    const canvas = new OffscreenCanvas(300, 400);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const [red, , blue] = context.getImageData(150, 20, 1, 1).data;
    expect([red as number, blue as number].map((value) => value > 128)).toEqual([false, true]);
  });

  it('steps down in size until even noise fits', async () => {
    const noise = await picture(900, 900, (context) => {
      const grain = context.createImageData(900, 900);
      const words = new Uint32Array(grain.data.buffer);
      for (let index = 0; index < words.length; index += 1) {
        words[index] = 0xff000000 | Math.imul(index + 1, 2_654_435_761);
      }
      context.putImageData(grain, 0, 0);
    });
    const photo = await compressPhoto(noise, undefined, 20_000);
    expect(photo.bytes.byteLength).toBeLessThanOrEqual(20_000);
  });

  it('leaves a small picture at its size, and what was transparent white', async () => {
    const photo = await compressPhoto(await picture(120, 80, () => undefined, 'image/png'));
    expect([photo.width, photo.height]).toEqual([120, 80]);
    const bitmap = await createImageBitmap(new Blob([photo.bytes]));
    const context = new OffscreenCanvas(120, 80).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixel = context?.getImageData(60, 40, 1, 1).data;
    expect(pixel?.[0]).toBeGreaterThan(250);
  });

  it.each([
    ['a text that calls itself a picture', 'image/jpeg', true],
    ['a document', 'application/pdf', false],
  ])('refuses %s', async (_, type, isImage) => {
    const file = new Blob(['%PDF-1.7 no picture at all'], { type });
    const failure = await compressPhoto(file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PhotoUnreadable);
    expect((failure as PhotoUnreadable).isImage).toBe(isImage);
  });
});
