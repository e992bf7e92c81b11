/** Bytes of the tag. */
export const TAG_BYTES = 16;

const BLOCK = 16;
const BITS = 128;
const VALUES = 256;
const WORDS = 4;
/** x^128 = 1 + x + x² + x⁷, in the order of bits that GCM has. */
const REDUCTION = 0xe1000000;

/**
 * GHASH of NIST SP 800-38D under one key: what every byte gives at each of the sixteen places of a
 * block is worked out once, so that a block costs sixteen look-ups.
 */
export class Ghash {
  readonly #table = new Int32Array(BLOCK * VALUES * WORDS);
  readonly #state = new Int32Array(WORDS);

  /** @param key a block of zeros, encrypted */
  constructor(key: Uint8Array) {
    const view = new DataView(key.buffer, key.byteOffset, BLOCK);
    const power = [0, 4, 8, 12].map((at) => view.getInt32(at)) as [number, number, number, number];
    for (let bit = 0; bit < BITS; bit += 1) {
      this.#addPower(bit >> 3, 0x80 >> (bit & 7), power);
      timesX(power);
    }
  }

  /** The tag of a ciphertext and of what it is bound to. */
  tag(boundTo: Uint8Array, text: Uint8Array, mask: Uint8Array): Uint8Array<ArrayBuffer> {
    const lengths = new Uint8Array(BLOCK);
    const view = new DataView(lengths.buffer);
    view.setUint32(4, boundTo.length * 8);
    view.setUint32(12, text.length * 8);
    this.#state.fill(0);
    for (const part of [boundTo, text, lengths]) this.#update(part);
    const tag = new Uint8Array(TAG_BYTES);
    const out = new DataView(tag.buffer);
    this.#state.forEach((word, index) => out.setInt32(index * WORDS, word));
    for (let at = 0; at < TAG_BYTES; at += 1) tag[at] = (tag[at] ?? 0) ^ (mask[at] ?? 0);
    return tag;
  }

  /** Overwrites all that was made of the key. */
  forget(): void {
    this.#table.fill(0);
    this.#state.fill(0);
  }

  /** Adds a power of x to what every byte with that bit gives at that place. */
  #addPower(place: number, bit: number, power: readonly number[]): void {
    for (let value = 0; value < VALUES; value += 1) {
      if ((value & bit) === 0) continue;
      const at = (place * VALUES + value) * WORDS;
      for (let word = 0; word < WORDS; word += 1) {
        this.#table[at + word] = (this.#table[at + word] ?? 0) ^ (power[word] ?? 0);
      }
    }
  }

  /** Takes in bytes, as if zeros followed up to the end of the block. */
  #update(bytes: Uint8Array): void {
    const table = this.#table;
    const state = this.#state;
    for (let from = 0; from < bytes.length; from += BLOCK) {
      let [one, two, three, four] = [0, 0, 0, 0];
      for (let place = 0; place < BLOCK; place += 1) {
        const held = ((state[place >> 2] ?? 0) >>> (24 - 8 * (place & 3))) & 255;
        const at = (place * VALUES + (held ^ (bytes[from + place] ?? 0))) * WORDS;
        one ^= table[at] ?? 0;
        two ^= table[at + 1] ?? 0;
        three ^= table[at + 2] ?? 0;
        four ^= table[at + 3] ?? 0;
      }
      state[0] = one;
      state[1] = two;
      state[2] = three;
      state[3] = four;
    }
  }
}

/** Multiplies by x, in place. */
function timesX(power: [number, number, number, number]): void {
  const [one, two, three, four] = power;
  const reduction = (four & 1) === 0 ? 0 : REDUCTION;
  power[3] = (four >>> 1) | (three << 31);
  power[2] = (three >>> 1) | (two << 31);
  power[1] = (two >>> 1) | (one << 31);
  power[0] = (one >>> 1) ^ reduction;
}
