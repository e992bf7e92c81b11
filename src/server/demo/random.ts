import { createHash } from 'node:crypto';

/**
 * Repeatable chance (mulberry32). What is drawn depends on the seed alone, so that each meeting of
 * the demo goes the same way whatever day it is.
 */
export class Chance {
  #state: number;

  constructor(seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readInt32LE();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in this share of cases. */
  hits(share: number): boolean {
    return this.next() < share;
  }

  /** One of several. */
  pick<C extends readonly [unknown, ...unknown[]]>(choices: C): C[number] {
    return choices[this.whole(0, choices.length - 1)];
  }
}
