import type { Seal } from '../vault/seal.ts';

type Listener = () => void;

/** The data key of an open database, in memory only, and who wants to know of it. */
export class KeyHolder {
  #seal: Seal | null = null;
  readonly #onLock = new Set<Listener>();
  readonly #onUnlock = new Set<Listener>();

  /** Null while the phone is locked. */
  get seal(): Seal | null {
    return this.#seal;
  }

  take(seal: Seal): void {
    if (this.#seal !== seal) this.#seal?.forget();
    this.#seal = seal;
    for (const listener of this.#onUnlock) listener();
  }

  drop(): void {
    if (this.#seal === null) return;
    this.#seal.forget();
    this.#seal = null;
    for (const listener of this.#onLock) listener();
  }

  onLock(listener: Listener): () => void {
    this.#onLock.add(listener);
    return () => void this.#onLock.delete(listener);
  }

  onUnlock(listener: Listener): () => void {
    this.#onUnlock.add(listener);
    return () => void this.#onUnlock.delete(listener);
  }
}
