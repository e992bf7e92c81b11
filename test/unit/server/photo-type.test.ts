import { expect, it } from 'vitest';
import { photoType } from '../../../src/server/photo-type.ts';

it.each([
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe1, 0, 0], 'image/jpeg'],
  ['a WebP', [...Buffer.from('RIFF1234WEBPVP8L')], 'image/webp'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47], null],
  ['another RIFF', [...Buffer.from('RIFF1234WAVEfmt ')], null],
  ['a page', [...Buffer.from('<!doctype html>')], null],
  ['two bytes', [0xff, 0xd8], null],
  ['nothing', [], null],
])('%s is told by its first bytes', (_, bytes, type) => {
  expect(photoType(Uint8Array.from(bytes))).toBe(type);
});
