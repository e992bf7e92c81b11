import { seeded } from '../support/people.ts';

/** Everything random of one seed comes from here, in one row: the same seed, the same world. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    // neighbouring seeds must not give alike worlds
    this.#next = seeded(Math.imul(seed + 1, 0x9e3779b1));
  }

  /** A number from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True so often: 0 never, 1 always. */
  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  /** One of them, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    let left = this.#next() * list.reduce((sum, { weight }) => sum + weight, 0);
    const found = list.find(({ weight }) => (left -= weight) < 0);
    return found ?? this.pick(list);
  }

  /** So many of them, each once. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => {
      const [one] = left.splice(this.below(left.length), 1);
      return one as T;
    });
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
