import type { Seal } from '../vault/seal.ts';
import { RowSealer } from './sealed-row.ts';

type Listener = () => void;

/** The data key of an open database, in memory only, and who wants to know of it. */
export class KeyHolder {
  #rows: RowSealer | null = null;
  readonly #onLock = new Set<Listener>();
  readonly #onUnlock = new Set<Listener>();

  /** Null while the phone is locked. */
  get rows(): RowSealer | null {
    return this.#rows;
  }

  take(seal: Seal): void {
    this.#rows?.forget();
    this.#rows = new RowSealer(seal);
    for (const listener of this.#onUnlock) listener();
  }

  drop(): void {
    if (this.#rows === null) return;
    this.#rows.forget();
    this.#rows = null;
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
