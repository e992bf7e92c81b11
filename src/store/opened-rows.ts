interface Opened {
  /** Of the ciphertext that it was opened from: another one has another. */
  readonly nonce: Uint8Array;
  readonly text: string;
}

/** Characters kept at most: more than ten thousand attendance records with their signatures. */
const MOST = 32_000_000;

/** Where in a sealed column the nonce is; see `vault/seal.ts`. */
const NONCE_FROM = 1;
const NONCE_TO = 13;

function isFrom({ nonce }: Opened, sealed: Uint8Array): boolean {
  for (let at = NONCE_FROM; at < NONCE_TO; at += 1) {
    if (nonce[at - NONCE_FROM] !== sealed[at]) return false;
  }
  return true;
}

/**
 * What was opened or sealed lately, by place, so that a list that is drawn again does not open
 * everything again. In memory only, and forgotten with the key.
 */
export class OpenedRows {
  readonly #rows = new Map<string, Opened>();
  #size = 0;

  get(place: string, sealed: Uint8Array): string | undefined {
    const known = this.#rows.get(place);
    return known !== undefined && isFrom(known, sealed) ? known.text : undefined;
  }

  /** Where there is no more room what is there stays: lists are read from end to end. */
  set(place: string, sealed: Uint8Array, text: string): void {
    const before = this.#rows.get(place)?.text.length ?? 0;
    this.#rows.delete(place);
    this.#size -= before;
    if (this.#size + text.length > MOST) return;
    this.#rows.set(place, { nonce: sealed.slice(NONCE_FROM, NONCE_TO), text });
    this.#size += text.length;
  }

  clear(): void {
    this.#rows.clear();
    this.#size = 0;
  }
}
