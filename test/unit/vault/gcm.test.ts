import { gcm } from '@noble/ciphers/aes.js';
import { expect, it } from 'vitest';
import { Gcm } from '../../../src/vault/gcm.ts';
import { Unopened } from '../../../src/vault/unopened.ts';
import { seeded } from '../../support/people.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const NONE = new Uint8Array();

it.each([
  // test cases 13 to 16 of McGrew and Viega, which NIST SP 800-38D was made of
  {
    key: '0'.repeat(64),
    nonce: '0'.repeat(24),
    boundTo: '',
    plain: '',
    sealed: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    key: '0'.repeat(64),
    nonce: '0'.repeat(24),
    boundTo: '',
    plain: '0'.repeat(32),
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    nonce: 'cafebabefacedbaddecaf888',
    boundTo: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b',
  },
])('gives what the standard gives: $sealed', ({ key, nonce, boundTo, plain, sealed }) => {
  const cipher = new Gcm(bytes(key));
  const made = cipher.encrypt(bytes(nonce), bytes(boundTo), bytes(plain));
  expect(Buffer.from(made).toString('hex')).toBe(sealed);
  expect(cipher.decrypt(bytes(nonce), bytes(boundTo), made)).toEqual(bytes(plain));
});

it('agrees with the library, and with the browser, at every length', async () => {
  const random = seeded(11);
  const some = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  for (let length = 0; length < 300; length += 1) {
    const [key, nonce, boundTo] = [some(32), some(12), some(length % 41)];
    // at an odd place in its buffer, as it comes from a text or from the disk
    const plain = some(length + 3).subarray(3);
    const sealed = new Gcm(key).encrypt(nonce, boundTo, plain);
    expect(sealed).toEqual(gcm(key, nonce, boundTo).encrypt(plain));
    const other = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const way = { name: 'AES-GCM', iv: nonce, additionalData: boundTo };
    expect(new Uint8Array(await crypto.subtle.decrypt(way, other, sealed))).toEqual(plain);
  }
});

it('opens nothing of which a single bit was changed, in text, tag, nonce or place', () => {
  const cipher = new Gcm(new Uint8Array(32).fill(7));
  const [nonce, boundTo] = [new Uint8Array(12).fill(1), new Uint8Array(20).fill(2)];
  const sealed = cipher.encrypt(nonce, boundTo, new Uint8Array(40).fill(3));
  const parts = { sealed, nonce, boundTo };
  for (const [name, part] of Object.entries(parts)) {
    for (let bit = 0; bit < part.length * 8; bit += 1) {
      const altered = part.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const one = { ...parts, [name]: altered };
      expect(() => cipher.decrypt(one.nonce, one.boundTo, one.sealed)).toThrow(Unopened);
    }
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => cipher.decrypt(nonce, boundTo, sealed.subarray(0, length))).toThrow(Unopened);
  }
});

it('no longer seals as it did once its key is forgotten', () => {
  const cipher = new Gcm(new Uint8Array(32).fill(7));
  const nonce = new Uint8Array(12);
  const sealed = cipher.encrypt(nonce, NONE, new Uint8Array(5));
  cipher.forget();
  expect(() => cipher.decrypt(nonce, NONE, sealed)).toThrow(Unopened);
});
