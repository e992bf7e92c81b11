const WORDS = 4;
const KEY_WORDS = 8;
/** Fourteen rounds and one key more, as AES-256 has them. */
const SCHEDULE = 60;
const LAST = SCHEDULE - WORDS;
const BYTE = 256;

/** x times x, in the field of AES. */
const doubled = (value: number): number => ((value << 1) ^ (value & 0x80 ? 0x11b : 0)) & 255;

function substitutions(): Uint8Array {
  const box = new Uint8Array(BYTE);
  let [power, inverse] = [1, 1];
  do {
    // 3 generates the field; its powers are met with their inverses
    power ^= doubled(power);
    inverse ^= inverse << 1;
    inverse ^= inverse << 2;
    inverse ^= inverse << 4;
    inverse &= 255;
    if (inverse & 0x80) inverse ^= 0x09;
    const spread = inverse ^ (inverse << 1) ^ (inverse << 2) ^ (inverse << 3) ^ (inverse << 4);
    box[power] = (spread ^ (spread >>> 8) ^ 0x63) & 255;
  } while (power !== 1);
  box[0] = 0x63;
  return box;
}

const BOX = substitutions();

/** What a byte gives in a round, by its place in the column: a table of a kilobyte for each. */
const roundTable = (place: number): Int32Array =>
  Int32Array.from(BOX, (once) => {
    const twice = doubled(once);
    const column = (twice << 24) | (once << 16) | (once << 8) | (twice ^ once);
    return place === 0 ? column : (column >>> (8 * place)) | (column << (32 - 8 * place));
  });

const [FIRST, SECOND, THIRD, FOURTH] = [0, 1, 2, 3].map(roundTable) as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

const word = (words: Int32Array | Uint8Array, at: number): number => words[at] ?? 0;

/** A column after a round, from the four columns that its bytes come from. */
function mixed(a: number, b: number, c: number, d: number): number {
  return (
    word(FIRST, a >>> 24) ^
    word(SECOND, (b >>> 16) & 255) ^
    word(THIRD, (c >>> 8) & 255) ^
    word(FOURTH, d & 255)
  );
}

/** The same in the last round, which does not mix. */
function shifted(a: number, b: number, c: number, d: number): number {
  return (
    (word(BOX, a >>> 24) << 24) |
    (word(BOX, (b >>> 16) & 255) << 16) |
    (word(BOX, (c >>> 8) & 255) << 8) |
    word(BOX, d & 255)
  );
}

/**
 * AES-256 of FIPS 197 in counter mode, at once. Its tables fit into the nearest memory of a cheap
 * processor, where those of the usual libraries do not, and it makes nothing anew for each block.
 */
export class AesCounter {
  readonly #keys = new Int32Array(SCHEDULE);
  readonly #stream = new Int32Array(WORDS);

  /** @param key 32 bytes; not kept, but what is made of it is as secret, see `forget` */
  constructor(key: Uint8Array) {
    const keys = this.#keys;
    const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
    for (let at = 0; at < KEY_WORDS; at += 1) keys[at] = view.getInt32(at * WORDS);
    let constant = 1;
    for (let at = KEY_WORDS; at < SCHEDULE; at += 1) {
      let last = word(keys, at - 1);
      if (at % KEY_WORDS === 0) {
        const turned = (last << 8) | (last >>> 24);
        last = shifted(turned, turned, turned, turned) ^ (constant << 24);
        constant = doubled(constant);
      } else if (at % KEY_WORDS === WORDS) last = shifted(last, last, last, last);
      keys[at] = word(keys, at - KEY_WORDS) ^ last;
    }
  }

  /**
   * Writes to `to` what `from` is under the stream of a nonce, from block `block` on.
   * @param nonce 12 bytes
   */
  apply(nonce: Uint8Array, block: number, from: Uint8Array, to: Uint8Array): void {
    const view = new DataView(nonce.buffer, nonce.byteOffset, nonce.byteLength);
    const one = view.getInt32(0);
    const two = view.getInt32(4);
    const three = view.getInt32(8);
    const stream = this.#stream;
    const { length } = from;
    for (let at = 0, counter = block; at < length; counter += 1) {
      this.#encrypt(one, two, three, counter);
      for (let place = 0; place < WORDS; place += 1) {
        const mask = word(stream, place);
        for (let shift = 24; shift >= 0 && at < length; shift -= 8, at += 1) {
          to[at] = (from[at] ?? 0) ^ (mask >>> shift);
        }
      }
    }
  }

  /** Overwrites all that was made of the key. */
  forget(): void {
    this.#keys.fill(0);
    this.#stream.fill(0);
  }

  #encrypt(one: number, two: number, three: number, four: number): void {
    const keys = this.#keys;
    let a = one ^ word(keys, 0);
    let b = two ^ word(keys, 1);
    let c = three ^ word(keys, 2);
    let d = four ^ word(keys, 3);
    for (let at = WORDS; at < LAST; at += WORDS) {
      const wasA = a;
      const wasB = b;
      const wasC = c;
      a = mixed(a, b, c, d) ^ word(keys, at);
      b = mixed(wasB, c, d, wasA) ^ word(keys, at + 1);
      c = mixed(wasC, d, wasA, wasB) ^ word(keys, at + 2);
      d = mixed(d, wasA, wasB, wasC) ^ word(keys, at + 3);
    }
    const stream = this.#stream;
    stream[0] = shifted(a, b, c, d) ^ word(keys, LAST);
    stream[1] = shifted(b, c, d, a) ^ word(keys, LAST + 1);
    stream[2] = shifted(c, d, a, b) ^ word(keys, LAST + 2);
    stream[3] = shifted(d, a, b, c) ^ word(keys, LAST + 3);
  }
}
