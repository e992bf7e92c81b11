import { describe, expect, it } from 'vitest';
import { makeSeal, newKey } from '../../../src/vault/seal.ts';
import { Unopened } from '../../../src/vault/unopened.ts';

const words = new TextEncoder().encode('Sari Contoh 3316095203990001');
const HERE = '["attendance","one"]';

describe('a seal', () => {
  it('opens what it sealed, where it lies, and nowhere else', () => {
    const seal = makeSeal(newKey());
    const sealed = seal.seal(words, HERE);
    expect(seal.open(sealed, HERE)).toEqual(words);
    expect(() => seal.open(sealed, '["attendance","two"]')).toThrow(Unopened);
    expect(() => makeSeal(newKey()).open(sealed, HERE)).toThrow(Unopened);
  });

  it('opens nothing of which one bit was changed', () => {
    const seal = makeSeal(newKey());
    const sealed = seal.seal(words, HERE);
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => seal.open(altered, HERE)).toThrow(Unopened);
    }
    for (const length of [0, 1, 12, 13, 28]) {
      expect(() => seal.open(sealed.slice(0, length), HERE)).toThrow(Unopened);
    }
  });

  it('is AES-256-GCM as WebCrypto has it', async () => {
    const bytes = newKey();
    const sealed = makeSeal(bytes.slice()).seal(words, HERE);
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
    const additionalData = new TextEncoder().encode(HERE);
    const parameters = { name: 'AES-GCM', iv: sealed.slice(1, 13), additionalData };
    const opened = await crypto.subtle.decrypt(parameters, key, sealed.slice(13));
    expect(new Uint8Array(opened)).toEqual(words);
  });

  it('overwrites its key when it is to forget it', () => {
    const key = newKey();
    const seal = makeSeal(key);
    const sealed = seal.seal(words, HERE);
    seal.forget();
    expect(key).toEqual(new Uint8Array(32));
    expect(() => seal.open(sealed, HERE)).toThrow(Unopened);
    expect(() => seal.seal(words, HERE)).toThrow(Unopened);
  });
});
