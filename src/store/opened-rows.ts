interface Opened {
  /** Of the ciphertext that it was opened from: another one has another. */
  readonly nonce: Uint8Array;
  readonly text: string;
}

/** Characters kept at most: about ten thousand attendance records with their signatures. */
const MOST = 20_000_000;

/** Where in a sealed column the nonce is; see `vault/seal.ts`. */
const nonceOf = (sealed: Uint8Array): Uint8Array => sealed.subarray(1, 13);

/**
 * What was opened or sealed lately, by place, so that a list that is drawn again does not open
 * everything again. In memory only, and forgotten with the key.
 */
export class OpenedRows {
  readonly #rows = new Map<string, Opened>();
  #size = 0;

  get(place: string, sealed: Uint8Array): string | undefined {
    const known = this.#rows.get(place);
    if (known === undefined) return undefined;
    const nonce = nonceOf(sealed);
    return known.nonce.every((byte, at) => byte === nonce[at]) ? known.text : undefined;
  }

  set(place: string, sealed: Uint8Array, text: string): void {
    this.#drop(place);
    this.#rows.set(place, { nonce: nonceOf(sealed).slice(), text });
    this.#size += text.length;
    // the oldest first: a map keeps the order in which it was filled
    for (const oldest of this.#rows.keys()) {
      if (this.#size <= MOST) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#rows.clear();
    this.#size = 0;
  }

  #drop(place: string): void {
    this.#size -= this.#rows.get(place)?.text.length ?? 0;
    this.#rows.delete(place);
  }
}
