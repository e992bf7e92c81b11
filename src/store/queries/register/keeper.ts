import type { TpkDatabase } from '../../database.ts';
import { keepUntilLock } from '../../kept.ts';
import { live } from '../../live.ts';
import type { Live } from '../../live.ts';
import { startRegisterIndex } from './register-index.ts';
import type { RegisterIndex } from './register-index.ts';

/** The index, or how far it has come; an older one stays until the newer is there. */
export interface RegisterState {
  readonly index: RegisterIndex | null;
  readonly read: number;
  readonly total: number;
}

/** People read at a time: a slow phone can draw in between. */
const CHUNK = 250;
/** Pages of a pull follow one another: the index is made anew when they have rested so long … */
const SETTLE_MS = 400;
/** … or when it has waited so long for that. */
const PATIENCE_MS = 4_000;

interface Listener {
  readonly next: (state: RegisterState) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Keeps an index of the phone's register in memory, and makes it anew when the register has
 * changed: at once where somebody waits for it, else when it is next asked for.
 */
class RegisterKeeper {
  readonly #db: TpkDatabase;
  readonly #listeners = new Set<Listener>();
  readonly #unwatch: () => void;
  #state: RegisterState = { index: null, read: 0, total: 0 };
  /** Counts changes of the register. */
  #changes = 0;
  /** The change of which the index knows. */
  #known = -1;
  #building: Promise<RegisterIndex> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;
  #isDropped = false;

  constructor(db: TpkDatabase) {
    this.#db = db;
    let isFirst = true;
    this.#unwatch = live(() => db.rows('registerPerson').count()).subscribe(
      () => {
        if (!isFirst) this.#onChange();
        isFirst = false;
      },
      (error) => this.#listeners.forEach(({ fail }) => fail(error)),
    );
  }

  get index(): RegisterIndex | null {
    return this.#state.index;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    listener.next(this.#state);
    if (this.#known !== this.#changes) this.#refresh();
    return () => void this.#listeners.delete(listener);
  }

  /** The index as the register is now. */
  async current(): Promise<RegisterIndex> {
    while (!this.#isDropped) {
      const { index } = this.#state;
      if (index !== null && this.#known === this.#changes) return index;
      await this.#build();
    }
    throw new RegisterDropped('the phone was locked');
  }

  drop(): void {
    this.#isDropped = true;
    this.#unwatch();
    clearTimeout(this.#timer);
    this.#listeners.clear();
    this.#state = { index: null, read: 0, total: 0 };
  }

  #onChange(): void {
    this.#changes += 1;
    if (this.#listeners.size > 0) this.#refreshSoon();
  }

  #refreshSoon(): void {
    const now = performance.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const rest = Math.min(SETTLE_MS, this.#waitingSince + PATIENCE_MS - now);
    this.#timer = setTimeout(() => this.#refresh(), Math.max(0, rest));
  }

  #refresh(): void {
    this.#waitingSince = null;
    this.#catchUp().catch((error: unknown) => {
      this.#listeners.forEach(({ fail }) => fail(error));
    });
  }

  async #catchUp(): Promise<void> {
    await this.#build();
    if (this.#known !== this.#changes) this.#refreshSoon();
  }

  #build(): Promise<RegisterIndex> {
    this.#building ??= this.#readAll().finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  async #readAll(): Promise<RegisterIndex> {
    const change = this.#changes;
    const table = this.#db.rows('registerPerson');
    const total = await table.count();
    const indexing = startRegisterIndex();
    let last = '';
    for (let read = 0; ;) {
      const rows = await table.where('id').above(last).limit(CHUNK).toArray();
      if (this.#isDropped) throw new RegisterDropped('the phone was locked');
      indexing.add(rows);
      read += rows.length;
      if (this.#state.index === null) this.#tell({ index: null, read, total });
      last = rows.at(-1)?.id ?? '';
      if (rows.length < CHUNK) break;
    }
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    const index = indexing.finish();
    this.#known = change;
    this.#tell({ index, read: total, total });
    return index;
  }

  #tell(state: RegisterState): void {
    this.#state = state;
    this.#listeners.forEach(({ next }) => next(state));
  }
}

/** The phone was locked while the register was being read. */
export class RegisterDropped extends Error {
  override readonly name = 'RegisterDropped';
}

const keepers = new WeakMap<TpkDatabase, RegisterKeeper>();

function keeperOf(db: TpkDatabase): RegisterKeeper {
  const there = keepers.get(db);
  if (there !== undefined) return there;
  const keeper = new RegisterKeeper(db);
  keepers.set(db, keeper);
  keepUntilLock(db, () => dropRegister(db));
  return keeper;
}

/** Lets go of everything about people that is kept in memory; the next to ask has it made anew. */
export function dropRegister(db: TpkDatabase): void {
  keepers.get(db)?.drop();
  keepers.delete(db);
}

/** The register's index, followed as the register changes. Its making begins with the first look. */
export function liveRegister(db: TpkDatabase): Live<RegisterState> {
  return { subscribe: (next, fail) => keeperOf(db).subscribe({ next, fail }) };
}

/** The register's index as it is now; resolves when it has been made. @throws RegisterDropped */
export function currentRegister(db: TpkDatabase): Promise<RegisterIndex> {
  return keeperOf(db).current();
}

/** The index where it is made already; null else. */
export function keptIndex(db: TpkDatabase): RegisterIndex | null {
  return keepers.get(db)?.index ?? null;
}
