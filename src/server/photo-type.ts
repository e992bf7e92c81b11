const JPEG = [0xff, 0xd8, 0xff];

/** The type of a photo by its first bytes, whatever it is called; null for anything else. */
export function photoType(bytes: Uint8Array): 'image/jpeg' | 'image/webp' | null {
  if (JPEG.every((byte, index) => bytes[index] === byte)) return 'image/jpeg';
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
}
