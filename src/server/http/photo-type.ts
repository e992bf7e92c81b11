const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** The type of a photo by its first bytes, whatever it is called; null for anything else. */
export function photoType(bytes: Buffer): 'image/jpeg' | 'image/webp' | null {
  if (bytes.subarray(0, 3).equals(JPEG)) return 'image/jpeg';
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'image/webp' : null;
}
